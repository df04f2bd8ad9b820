import DocentMarkdown
import DocentModel

/// The Swift source of a program that is compiled alone: its `main.swift`.
struct ProgramText: Sendable {
  let text: String

  /// - Parameter tellsProgress: Whether the program says which fence it has come to, so that
  ///   each fence's output can be told apart and an early end is noticed.
  init(_ program: Program, tellsProgress: Bool) {
    var text = ""
    for (index, part) in program.parts.enumerated() {
      if tellsProgress, index > 0 { text += Self.statement(for: .fence(index)) }
      text += Self.sourceLocation(part.example)
      text += part.example.fence.code
      if !text.hasSuffix("\n") { text += "\n" }
      text += Self.sourceLocationEnd
    }
    if tellsProgress { text += Self.statement(for: .end) }
    self.text = text
  }

  static func statement(for mark: OutputMark) -> String {
    "Swift.print(\"\(mark.escaped)\", terminator: \"\")\n"
  }

  static let sourceLocationEnd = "#sourceLocation()\n"

  /// Makes the compiler and the runtime name the page and line that a piece of code comes from.
  static func sourceLocation(_ example: Example, line: Int = 1) -> String {
    let place = example.fence.location(of: SourcePosition(line: line))
    let path = example.source.path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "#sourceLocation(file: \"\(path)\", line: \(place.line))\n"
  }
}

/// A mark that a program writes between the outputs of its fences.
enum OutputMark: Equatable {
  /// The fence of that index begins.
  case fence(Int)
  /// The last statement of the program is done.
  case end

  private var word: String {
    switch self {
    case .fence(let index): "fence \(index)"
    case .end: "end"
    }
  }

  /// Between the control characters RS and US, which no text has.
  var text: String { "\u{1E}docent \(word)\u{1F}" }
  var escaped: String { "\\u{1E}docent \(word)\\u{1F}" }
}
