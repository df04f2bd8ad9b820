import DocentLanguages
import DocentMarkdown
import DocentSwift

/// Code that is not run: another language than Swift, a difference, a session at a terminal.
struct CodeListing {
  private let block: CodeBlock
  /// `nil` for one that is not known, and for Swift, which has a parser of its own.
  private let language: Language?
  /// The one name of a language that has several, or else what the author wrote.
  private let languageName: String

  init(block: CodeBlock) {
    self.block = block
    let written = block.language.lowercased()
    language = Language(named: written)
    languageName = language?.names.first ?? written
  }

  func write(to html: inout HTMLBuffer) {
    let frame = CodeFrame(
      presentation: block.presentation,
      language: languageName == "swift" ? "Swift" : language?.displayName,
      width: FrameWidth(of: block))
    html.write("<figure class=\"code-block\"")
    if let name = block.name {
      html.write(" id=\"example-")
      html.write(text: name)
      html.write("\"")
    }
    frame.writeAttributes(to: &html)
    html.write(">\n")
    frame.writeCaption(to: &html)
    frame.write(to: &html, languageName: languageName, writeCode)
    html.write("</figure>\n")
  }

  private func writeCode(to html: inout HTMLBuffer) {
    switch languageName {
    case "swift": write(CodeLines(block.code, spans: SwiftHighlighter().spans), to: &html)
    case "diff": write(CodeLines(diff: block.code), to: &html)
    case "console": write(CodeLines(console: block.code), to: &html)
    default: write(CodeLines(block.code) { language?.spans(in: $0) ?? [] }, to: &html)
    }
  }

  private func write(_ code: CodeLines, to html: inout HTMLBuffer) {
    if block.presentation.concernsLines || code.lines.contains(where: { $0.role != nil }) {
      HighlightedCode(code, presentation: block.presentation).write(to: &html)
    } else {
      code.write(to: &html)
    }
  }
}

extension FenceAttributes.Presentation {
  /// Whether it says something of single lines, so that each must be an element.
  fileprivate var concernsLines: Bool {
    showsLineNumbers || wrapColumn != nil || !highlightedLines.isEmpty || !struckLines.isEmpty
  }
}
