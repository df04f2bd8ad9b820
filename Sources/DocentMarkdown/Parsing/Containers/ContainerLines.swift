import DocentModel

/// A page as plain Markdown, line for line: with a mark where a container of another generator
/// starts and ends, and with what it holds at the margin.
///
/// To Markdown, a fence that is indented in `!!! note` or in `@Tab { … }` is code or a part of a
/// paragraph; so it would go untested. A mark is an empty comment of HTML, which ends whatever
/// paragraph or list stands before it, as the container's own mark does.
struct ContainerLines: Sendable {
  /// Something wrong with a container.
  struct Problem {
    enum Kind {
      case unknown(name: String)
      case unclosed(end: String)
    }

    let kind: Kind
    let range: SourceRange
  }

  /// As many lines as the source has.
  let markdown: [UInt8]
  private let containers: [Int: (container: Container, end: Int)]
  private let marks: Set<Int>
  private let indentations: [Int: Int]
  private let problems: [Problem]

  /// `nil` for a page without containers.
  init?(_ source: SourceFile, fromLine first: Int) {
    guard first <= source.lineCount,
      (first...source.lineCount).contains(where: { ContainerMark.mayStart(source.line($0)) })
    else { return nil }
    var scan = ContainerScan(source, fromLine: first)
    scan.readAll()
    markdown = Array(scan.lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    containers = scan.containers
    marks = scan.marks
    indentations = scan.indentations
    problems = scan.problems
  }

  /// Whether the line is nothing but the start or the end of a container.
  func isMark(_ line: Int) -> Bool { marks.contains(line) }

  /// The container that starts on a line, with the line after what it holds.
  func container(startingOn line: Int) -> (container: Container, end: Int)? { containers[line] }

  /// How many bytes were taken off the start of a line.
  func indentation(ofLine line: Int) -> Int { indentations[line] ?? 0 }

  func diagnostics(in source: SourceFile) -> [Diagnostic] {
    problems.map { problem in
      switch problem.kind {
      case .unknown(let name):
        let nearest = Container.names.nearest(to: name.lowercased())
        return Diagnostic(
          .warning, id: "unknown-alert", "there is no note of the kind ‘\(name)’",
          at: problem.range, in: source,
          hint: nearest.map { "did you mean ‘\($0)’?" } ?? "it is shown as a plain note")
      case .unclosed(let end):
        return Diagnostic(
          .warning, id: "unclosed-container", "what starts here is not closed", at: problem.range,
          in: source, hint: "end it with a line ‘\(end)’")
      }
    }
  }
}
