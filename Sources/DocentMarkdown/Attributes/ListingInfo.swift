/// The info string of a fence in another language than Swift: `json, title="package.json"`.
///
/// Without a comma after the language it is no matter of ours, and everything is allowed; what
/// other generators read there is then read as well.
struct ListingInfo {
  /// As it is written; empty where there is none.
  let language: String
  let name: String?
  let presentation: FenceAttributes.Presentation
  let problems: [FenceInfo.Problem]

  /// - Parameter column: The column of the first byte of `info` in its line.
  init(_ info: ArraySlice<UInt8>, column: Int) {
    let text = info.drop(while: \.isBlank)
    let word = text.prefix { !$0.isBlank && $0 != UInt8(ascii: ",") }
    let startsWithAttribute = FenceAttribute.startsInfo(text)
    let next = text[word.endIndex...].first { !$0.isBlank }
    guard
      startsWithAttribute || next == UInt8(ascii: ",") && !word.contains(UInt8(ascii: "{"))
    else {
      let foreign = ForeignInfo(text)
      self.init(
        language: foreign.language, name: foreign.attributes.name,
        foreign.attributes.presentation, problems: [])
      return
    }
    let reading = FenceInfo(info, column: column, of: .listing)
    self.init(
      language: startsWithAttribute ? "" : String(decoding: word, as: UTF8.self),
      name: reading.soundAttributes.name, reading.soundAttributes.presentation,
      problems: reading.problems)
  }

  private init(
    language: String, name: String?, _ presentation: FenceAttributes.Presentation,
    problems: [FenceInfo.Problem]
  ) {
    self.language = language
    self.name = name
    self.presentation = presentation
    self.problems = problems
  }
}
