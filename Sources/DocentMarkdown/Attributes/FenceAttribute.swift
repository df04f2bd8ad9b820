import DocentModel

/// What code on a page is: a Swift fence, which is run, or code in another language, which isn't.
enum CodeKind: Sendable { case example, listing }

/// An attribute that authors can write: its name, its clashes, and what it changes.
struct FenceAttribute: Sendable {
  let name: String
  /// The names of attributes that it makes no sense with.
  let clashes: [String]
  /// Puts what is written into the attributes, or says what is wrong with it.
  let apply: @Sendable (WrittenAttribute, inout FenceAttributes) throws(FenceInfo.Problem) -> Void

  /// The entry of the table that is meant, or the nearest name as a hint.
  static func entry(
    for written: WrittenAttribute, of kind: CodeKind
  ) throws(FenceInfo.Problem) -> FenceAttribute {
    let table = table(for: kind)
    if let entry = table.first(where: { $0.name == written.name }) { return entry }
    guard !ofExamples.contains(where: { $0.name == written.name }) else {
      throw FenceInfo.Problem(
        "`\(written.name)` is for Swift fences only", columns: written.nameColumns,
        hint: "take it out")
    }
    let names = table.map(\.name)
    throw FenceInfo.Problem(
      "there is no attribute `\(written.name)`", columns: written.nameColumns,
      hint: (rustNames[written.name] ?? names.nearest(to: written.name))
        .map { "did you mean `\($0)`?" }
        ?? "the attributes are \(names.joined(separator: ", "))")
  }

  /// What has another name where examples in documentation have long been tested.
  private static let rustNames = ["should_panic": "should-crash", "should-panic": "should-crash"]

  /// Reads an attribute of all code that stands where nothing is reported; `nil` for one without
  /// a value.
  static func apply(
    _ name: String, _ value: String?, to attributes: inout FenceAttributes
  ) throws(FenceInfo.Problem) {
    let written = WrittenAttribute(
      name: name, nameColumns: 0..<0, value: value.map { .text($0) }, valueColumns: 0..<0)
    try entry(for: written, of: .listing).apply(written, &attributes)
  }

  /// Whether an info string has no language, and starts with an attribute: DocC reads that too.
  static func startsInfo(_ info: ArraySlice<UInt8>) -> Bool {
    let word = info.prefix { !$0.isBlank && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") }
    return table(for: .listing).contains { word.elementsEqual($0.name.utf8) }
  }

  /// Throws when this one stands twice, or beside one that it clashes with.
  func check(
    against seen: [FenceAttribute], at written: WrittenAttribute
  ) throws(FenceInfo.Problem) {
    if seen.contains(where: { $0.name == name }) {
      throw FenceInfo.Problem(
        "`\(name)` stands here twice", columns: written.columns, hint: "keep one of them")
    }
    if let other = seen.first(where: { clashes.contains($0.name) || $0.clashes.contains(name) }) {
      throw FenceInfo.Problem(
        "`\(name)` clashes with `\(other.name)`", columns: written.columns,
        hint: "keep one of them")
    }
  }
}
