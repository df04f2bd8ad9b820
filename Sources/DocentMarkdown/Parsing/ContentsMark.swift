import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Whether a paragraph is but the place where other generators put the page's contents: `[TOC]` in
  /// Python-Markdown, `[[toc]]` in VitePress, `[[_TOC_]]` in GitLab.
  func isContentsMark(_ inlines: [Inline], in node: Node) -> Bool {
    guard options.extensions.contains(.attributeLists), inlines.count <= 3,
      case .text(let text) = inlines.first, text.hasPrefix("["), !inlines.contains(where: \.isLink),
      ["[toc]", "[[toc]]"].contains(inlines.plainText.lowercased())
    else { return false }
    // An author who escapes the bracket wants to show it.
    let line = source.line(range(of: node).start.line)
    return !line.contains(UInt8(ascii: "\\"))
  }
}

extension Inline {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }
}
