/// Attributes in braces at the start of a text: `{: .class }` of kramdown, `{.class width=50}` of
/// others.
struct AttributeList {
  let text: String
  let rest: String
  /// Whether it may be alone on a line: one without a colon could be anything there.
  let canStandAlone: Bool
  private let words: [String]

  init?(startOf whole: String) {
    guard whole.hasPrefix("{"), let end = whole.utf8.firstIndex(of: UInt8(ascii: "}")) else {
      return nil
    }
    text = String(whole[...end])
    rest = String(whole[end...].dropFirst())
    let inside = text.dropFirst().dropLast()
    let hasColon = inside.hasPrefix(":")
    words = Self.words(of: hasColon ? inside.dropFirst() : inside)
    guard hasColon || !words.isEmpty && words.allSatisfy(Self.isAttribute) else { return nil }
    canStandAlone = hasColon || words[0].hasPrefix(".") || words[0].hasPrefix("#")
  }

  var isPlaceOfContents: Bool { words.contains("toc") }

  /// The size that it gives an image, and whether it says nothing else.
  var imageSize: (size: WrittenSize, isAll: Bool)? {
    let width = value(of: "width")
    let height = value(of: "height")
    guard width != nil || height != nil else { return nil }
    let size = WrittenSize(width: width, height: height)
    return (size, words.count == (width == nil ? 0 : 1) + (height == nil ? 0 : 1))
  }

  /// A number of pixels or a percentage.
  private func value(of name: String) -> String? {
    guard let word = words.first(where: { $0.hasPrefix(name + "=") }) else { return nil }
    var value = word.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" }
    if value.hasSuffix("px") { value.removeLast(2) }
    let number = value.hasSuffix("%") ? value.dropLast() : value[...]
    return Int(number).map { $0 > 0 && number.utf8.count < 6 } == true ? value : nil
  }

  /// The words of a list, with blanks only in quotes.
  private static func words(of text: Substring) -> [String] {
    var isQuoted = false
    return text.split { character in
      if character == "\"" { isQuoted.toggle() }
      return !isQuoted && character.isWhitespace
    }.map(String.init)
  }

  /// `.class`, `#id` or `key=value`.
  private static func isAttribute(_ word: String) -> Bool {
    let isName = { (text: Substring) in
      !text.isEmpty
        && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 >= 0x80 || "-_:".utf8.contains($0) }
    }
    if word.hasPrefix(".") || word.hasPrefix("#") { return isName(word.dropFirst()) }
    let key = word.prefix { $0 != "=" }
    return key.count < word.count - 1 && isName(key)
  }
}
