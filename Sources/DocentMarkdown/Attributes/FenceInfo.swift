import DocentModel

/// The attributes in an info string, read: `swift, session=name, timeout=10`.
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

    /// That of an `id` that stands in the page before.
    static func takenName(_ name: String, columns: Range<Int>) -> Problem {
      Problem(
        "`\(name)` is already the id of another example of this page", columns: columns,
        hint: "give each example a name of its own")
    }

    /// Where it is, in the line of the page that has the fence.
    func range(inLine line: Int) -> SourceRange {
      SourceRange(line: line, column: columns.lowerBound, length: columns.count)
    }
  }

  /// What the attributes without a problem ask for.
  let soundAttributes: FenceAttributes
  let problems: [Problem]
  private let written: [WrittenAttribute]

  /// Reads what stands after the backticks of a fence.
  ///
  /// - Parameter column: the column of the first byte of `info` in its line.
  init(_ info: some Sequence<UInt8>, column: Int, of kind: CodeKind = .example) {
    var lexer = AttributeLexer(Array(info), column: column)
    written = lexer.attributes()
    var attributes = FenceAttributes()
    var problems = lexer.problems
    var seen: [FenceAttribute] = []
    for attribute in written {
      do throws(Problem) {
        let entry = try FenceAttribute.entry(for: attribute, of: kind)
        try entry.check(against: seen, at: attribute)
        seen.append(entry)
        try entry.apply(attribute, &attributes)
      } catch {
        problems.append(error)
      }
    }
    if kind == .example, let snippet = written.first(where: { $0.name == "snippet" }),
      !written.contains(where: { $0.name == "file" })
    {
      problems.append(
        Problem(
          "`snippet` needs the file that it is in", columns: snippet.nameColumns,
          hint: "add `file=PATH`"))
    }
    self.problems = problems.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    soundAttributes = attributes
  }

  /// What the info string asks for; `nil` when there are problems.
  var attributes: FenceAttributes? { problems.isEmpty ? soundAttributes : nil }

  /// Where an attribute of that name stands.
  func columns(of name: String) -> Range<Int>? {
    written.first { $0.name == name }?.columns
  }
}
