import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Reports what other generators would read in a paragraph, each kind of it once.
  mutating func reportForeignSyntax(in inlines: [Inline], of node: Node) {
    guard options.extensions.contains(.alerts) else { return }
    var seen: Set<ForeignSyntax.Kind> = []
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline else { continue }
      let startsLine = index == 0 || inlines[index - 1].isBreak
      var found = ForeignSyntax.all(in: text, startsLine: startsLine)
      if text.hasSuffix("{{"), inlines.dropFirst(index + 1).first?.isHTML == true {
        // Without blanks, Markdown takes what is in the braces for a tag.
        found.append(ForeignSyntax(kind: .shortcode, written: "{{<"))
      }
      for foreign in found where seen.insert(foreign.kind).inserted { report(foreign, in: node) }
    }
  }

  private mutating func report(_ foreign: ForeignSyntax, in node: Node) {
    let lines = range(of: node)
    let written = Array(foreign.written.utf8)
    for number in lines.start.line...max(lines.start.line, lines.end.line) {
      let line = source.line(number)
      // What is not found there in so many words was escaped.
      guard let found = line.firstRange(of: written) else { continue }
      guard line[..<found.lowerBound].last != UInt8(ascii: "\\") else { return }
      let place = SourceRange(
        line: number, column: found.lowerBound - line.startIndex + 1, length: found.count)
      diagnostics.append(
        Diagnostic(
          .warning, id: foreign.kind == .reference ? "undefined-reference" : "foreign-syntax",
          foreign.summary, at: place, in: source, hint: foreign.hint))
      return
    }
  }

  /// Reports a heading of which there is nothing but its mark.
  mutating func reportEmptyHeading(_ node: Node) {
    guard options.extensions.contains(.alerts), cmark_node_first_child(node) == nil else { return }
    diagnostics.append(
      Diagnostic(
        .warning, id: "empty-heading", "this heading is empty", at: range(of: node), in: source,
        hint: "write its text, or take it out"))
  }
}

extension Inline {
  fileprivate var isHTML: Bool { if case .html = self { true } else { false } }
}
