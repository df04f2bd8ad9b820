import DocentModel

/// An attribute that authors can write: its name, its clashes, and what it changes.
struct FenceAttribute: Sendable {
  let name: String
  /// The names of attributes that it makes no sense with.
  let clashes: [String]
  /// Puts what is written into the attributes, or says what is wrong with it.
  let apply: @Sendable (WrittenAttribute, inout FenceAttributes) throws(FenceInfo.Problem) -> Void

  /// The entry of the table that is meant, or the nearest name as a hint.
  static func entry(for written: WrittenAttribute) throws(FenceInfo.Problem) -> FenceAttribute {
    if let entry = table.first(where: { $0.name == written.name }) { return entry }
    let names = table.map(\.name)
    throw FenceInfo.Problem(
      "there is no attribute `\(written.name)`", columns: written.nameColumns,
      hint: names.nearest(to: written.name).map { "did you mean `\($0)`?" }
        ?? "the attributes are \(names.joined(separator: ", "))")
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
