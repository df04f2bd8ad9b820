/// The info string of a Swift fence, read: `swift, session=name, timeout=10`.
struct FenceInfo {
  /// Something wrong in an info string, at columns of the fence's opening line.
  struct Problem: Error {
    let summary: String
    let columns: Range<Int>
    let hint: String?

    init(_ summary: String, columns: Range<Int>, hint: String? = nil) {
      self.summary = summary
      self.columns = columns
      self.hint = hint
    }
  }

  /// What the info string asks for; `nil` when there are problems.
  let attributes: FenceAttributes?
  let problems: [Problem]
  private let written: [WrittenAttribute]

  /// Reads what stands after the backticks of a fence.
  ///
  /// - Parameter column: the column of the first byte of `info` in its line.
  init(_ info: some Sequence<UInt8>, column: Int) {
    var lexer = AttributeLexer(Array(info), column: column)
    written = lexer.attributes()
    var attributes = FenceAttributes()
    var problems = lexer.problems
    var seen: [FenceAttribute] = []
    for attribute in written {
      do throws(Problem) {
        let entry = try FenceAttribute.entry(for: attribute)
        try entry.check(against: seen, at: attribute)
        seen.append(entry)
        try entry.apply(attribute, &attributes)
      } catch {
        problems.append(error)
      }
    }
    if let snippet = written.first(where: { $0.name == "snippet" }),
      !written.contains(where: { $0.name == "file" })
    {
      problems.append(
        Problem(
          "`snippet` needs the file that it is in", columns: snippet.nameColumns,
          hint: "add `file=PATH`"))
    }
    self.problems = problems.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    self.attributes = problems.isEmpty ? attributes : nil
  }

  /// Where an attribute of that name stands.
  func columns(of name: String) -> Range<Int>? {
    written.first { $0.name == name }?.columns
  }
}
