import DocentLanguages
import DocentMarkdown
import DocentSwift

/// Code that is not run: another language than Swift, a difference, a session at a terminal.
struct CodeListing {
  let block: CodeBlock

  func write(to html: inout HTMLBuffer) {
    let name = block.language.lowercased()
    let language = Language(named: name)
    let frame = CodeFrame(
      presentation: block.presentation,
      language: name == "swift" ? "Swift" : language?.displayName)
    html.write("<figure class=\"code-block\"")
    if let name = block.name {
      html.write(" id=\"example-")
      html.write(text: name)
      html.write("\"")
    }
    frame.writeAttributes(to: &html)
    html.write(">\n")
    frame.writeCaption(to: &html)
    frame.write(to: &html, languageName: name) { writeCode(named: name, language, to: &$0) }
    html.write("</figure>\n")
  }

  private func writeCode(named name: String, _ language: Language?, to html: inout HTMLBuffer) {
    switch name {
    case "swift": write(CodeLines(block.code, spans: SwiftHighlighter().spans), to: &html)
    case "diff", "patch": write(CodeLines(diff: block.code), to: &html)
    case "console", "shell-session", "shellsession", "terminal":
      write(CodeLines(console: block.code), to: &html)
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
