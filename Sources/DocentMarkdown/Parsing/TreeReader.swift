import CCMarkGFM
import DocentModel

/// Turns libcmark-gfm's nodes into a page's values, and collects its fences on the way.
///
/// One reader reads one page. What it knows of blocks, inlines and fences stands in a file each.
struct TreeReader {
  let source: SourceFile
  let options: MarkdownOptions
  /// How many lines of the file stand above the text that was parsed.
  var lineOffset: Int
  var fences: [Fence] = []
  var diagnostics: [Diagnostic] = []

  /// How many Swift fences have been seen, the faulty ones included.
  var fenceCount = 0
  var fenceNames: Set<String> = []
  var ids: PageIDs
  /// By number from 1: label, and how many references have been seen.
  var footnotes: [(label: String, references: Int)] = []
  /// Whether the text is that of an HTML comment, whose fences are hidden.
  var isInComment = false
  /// Whether the text stands for an image, without its HTML.
  var isInImage = false
  /// What the page's HTML has open.
  var nesting = HTMLNesting()
  /// How many faults of its HTML have been reported.
  var unbalancedHTMLCount = 0
  /// Whether the fences that are read now are tabs, each under the label behind its language.
  var isInCodeGroup = false
  /// Where other generators' containers start and end; `nil` for a page without any.
  let containers: ContainerLines?
  /// Whether kramdown would put the page's contents where the last attributes stood.
  var hasPlaceOfContents = false
  /// Where other generators put the page's contents, which are left out.
  var contentsMarks: [SourceRange] = []
  private var depth = 0

  /// Quotes in lists in quotes…: deeper than this, text is left out with an error.
  ///
  /// Every level is a call in a call here and in whatever walks the tree later.
  private static let depthLimit = 100

  /// - Parameter ids: What an earlier reading of the page found out about its ids.
  init(
    source: SourceFile, lineOffset: Int, options: MarkdownOptions, containers: ContainerLines?,
    ids: PageIDs = PageIDs()
  ) {
    self.source = source
    self.options = options
    self.containers = containers
    self.ids = ids
    self.lineOffset = lineOffset
  }

  /// The blocks of a whole text, and the footnotes that libcmark-gfm has moved to its end.
  mutating func page(below root: Node) -> (blocks: [Block], footnotes: [Footnote]) {
    let notes = Children(of: root).filter {
      cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION
    }
    footnotes = notes.map { (label: label(ofFootnote: $0), references: 0) }
    ids.reserve(footnotes: footnotes.map(\.label))
    let blocks = blocks(below: root)
    let contents = notes.map { self.blocks(below: $0) }
    let footnotes = zip(footnotes, contents).enumerated().map { index, note in
      Footnote(
        label: note.0.label, number: index + 1, referenceCount: note.0.references,
        blocks: note.1)
    }
    return (blocks, footnotes)
  }

  /// The name between `[^` and `]:`, read from the file: libcmark-gfm does not tell it.
  private func label(ofFootnote node: Node) -> String {
    let start = range(of: node).start
    let line = source.line(start.line)
    let definition = line.dropFirst(start.column - 1)
    let opening = Array("[^".utf8)
    let label = definition.starts(with: opening) ? definition : line[...]
    guard let name = label.firstRange(of: opening)?.upperBound else { return "" }
    let end = label[name...].firstIndex(of: UInt8(ascii: "]")) ?? label.endIndex
    return String(decoding: label[name..<end], as: UTF8.self)
  }

  /// Where a block stands in the file.
  func range(of node: Node) -> SourceRange {
    var start = SourcePosition(
      line: Int(cmark_node_get_start_line(node)) + lineOffset,
      column: max(1, Int(cmark_node_get_start_column(node))))
    var end = SourcePosition(
      line: Int(cmark_node_get_end_line(node)) + lineOffset,
      column: Int(cmark_node_get_end_column(node)) + 1)
    if let containers {
      start.column += containers.indentation(ofLine: start.line)
      end.column += containers.indentation(ofLine: end.line)
    }
    return SourceRange(start, to: end)
  }

  /// Reads what is below a node one level deeper, or nothing when that is too deep.
  mutating func nested<Value>(
    in node: Node, _ read: (inout TreeReader) -> [Value]
  ) -> [Value] {
    guard depth < Self.depthLimit else {
      let range = range(of: node)
      if diagnostics.last?.id != "deep-nesting" {
        diagnostics.append(
          Diagnostic(
            .error, id: "deep-nesting",
            "this is nested more than \(Self.depthLimit) levels deep", at: range, in: source))
      }
      return []
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
