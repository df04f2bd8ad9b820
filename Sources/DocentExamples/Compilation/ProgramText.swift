import DocentMarkdown
import DocentModel
import DocentSwift

/// The Swift source of a program that is compiled alone: its `main.swift`.
struct ProgramText: Sendable {
  let text: String

  /// - Parameter tellsProgress: Whether the program says which fence it has come to, so that
  ///   each fence's output can be told apart and an early end is noticed.
  init(_ program: Program, tellsProgress: Bool) {
    var text = ""
    var start = 0
    for (index, part) in program.parts.enumerated() {
      if tellsProgress, index > 0 {
        text += Self.statement(for: .fence(index))
        if program.tellsErrorsApart { text += "docentMarkError(\(index));\n" }
      }
      let code = Array(part.example.fence.code.utf8)
      var mark: Int?
      if tellsProgress, program.callsExit, let offset = program.structure.lastStatement {
        mark = code.indices.contains(offset - start) ? offset - start : nil
      }
      text += Self.text(of: part.example, code: code, isFirst: index == 0, markAt: mark)
      start += code.count + 1
    }
    if tellsProgress { text += Self.statement(for: .end) }
    if tellsProgress, program.tellsErrorsApart {
      text += "@_silgen_name(\"docent_mark_error\") func docentMarkError(_ fence: Int32)\n"
    }
    self.text = text
  }

  /// The source of a program that says at which line of the page each statement of its top level
  /// begins. That may change what it means, so its run is good for nothing else.
  init(tracing program: Program) {
    var text = ""
    var start = 0
    for (index, part) in program.parts.enumerated() {
      var code = Array(part.example.fence.code.utf8)
      let end = start + code.count
      for piece in program.structure.pieces.reversed()
      where piece.kind == .statement && (start..<end).contains(piece.range.lowerBound) {
        let offset = piece.range.lowerBound - start
        let line = code[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        let place = part.example.fence.location(of: SourcePosition(line: line))
        // In the statement's own line: the lines after it stay where they are.
        let mark = Self.statement(for: .line(place.line)).dropLast()
        code.insert(contentsOf: mark.utf8, at: offset)
      }
      text += Self.text(of: part.example, code: code, isFirst: index == 0, markAt: nil)
      start = end + 1
    }
    self.text = text
  }

  /// - Parameter mark: The offset of the statement that is the program's last.
  private static func text(
    of example: Example, code: [UInt8], isFirst: Bool, markAt mark: Int?
  ) -> String {
    var code = code
    // A script's first line, which is not the first of the file any more.
    if isFirst, code.starts(with: "#!".utf8) { code.replaceSubrange(..<2, with: "//".utf8) }
    if code.last != UInt8(ascii: "\n") { code.append(UInt8(ascii: "\n")) }
    let cut = mark.map { code[..<$0].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0 } ?? 0
    var text = sourceLocation(example) + String(decoding: code[..<cut], as: UTF8.self)
    if mark != nil {
      let line = code[..<cut].count { $0 == UInt8(ascii: "\n") } + 1
      text += statement(for: .lastStatement) + sourceLocation(example, line: line)
    }
    return text + String(decoding: code[cut...], as: UTF8.self) + sourceLocationEnd
  }

  // Ended by a semicolon, because a brace in the next line would be a closure for it.
  static func statement(for mark: OutputMark) -> String {
    "Swift.print(\"\(mark.escaped)\", terminator: \"\");\n"
  }

  /// Opens before it closes: the code may have closed what was open.
  static let sourceLocationEnd = "#sourceLocation(file: \"docent\", line: 1)\n#sourceLocation()\n"

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
  /// A statement begins at that line of the page.
  case line(Int)
  /// The last statement of a program that calls `exit` begins.
  case lastStatement
  /// The last statement of the program is done.
  case end

  private var word: String {
    switch self {
    case .fence(let index): "fence \(index)"
    case .line(let number): "line \(number)"
    case .lastStatement: "last statement"
    case .end: "end"
    }
  }

  /// Between the control characters RS and US, which no text has.
  var text: String { "\u{1E}docent \(word)\u{1F}" }
  var escaped: String { "\\u{1E}docent \(word)\\u{1F}" }
}
