package import DocentModel

/// Reads a Markdown page into a tree of values.
package struct MarkdownParser: Sendable {
  private let options: MarkdownOptions
  private let readsFrontMatter: Bool

  package init(
    extensions: Set<MarkdownExtension> = Set(MarkdownExtension.allCases),
    readsFrontMatter: Bool = true, html: HTMLPolicy = .allow, typography: Typography = .plain
  ) {
    options = MarkdownOptions(extensions: extensions, html: html, typography: typography)
    self.readsFrontMatter = readsFrontMatter
  }

  /// The page's tree, and what is wrong in the text, in the page's order.
  ///
  /// Safe to call from several threads at once.
  package func parse(_ source: SourceFile) -> (document: Document, diagnostics: [Diagnostic]) {
    let split = readsFrontMatter ? FrontMatterSplit(source) : .none
    let lineOffset = split.markdownLine - 1
    let containers =
      options.extensions.contains(.containers)
      ? ContainerLines(source, fromLine: split.markdownLine) : nil
    let markdown = containers?.markdown[...] ?? source.bytes(fromLine: split.markdownLine)
    var reader = TreeReader(
      source: source, lineOffset: lineOffset, options: options, containers: containers)
    let (blocks, footnotes) = SyntaxTree.read(markdown, extensions: options.extensions) { root in
      let page = reader.page(below: root)
      guard reader.ids.haveClashes else { return page }
      // Which ids are taken is known at the end only; it is rare that it matters.
      reader = TreeReader(
        source: source, lineOffset: lineOffset, options: options, containers: containers,
        ids: reader.ids.forSecondReading)
      return reader.page(below: root)
    }
    let document = Document(
      source: source, frontMatter: split.frontMatter, blocks: blocks, footnotes: footnotes,
      fences: reader.fences, contentsMarks: reader.contentsMarks)
    let unused =
      options.extensions.contains(.footnotes)
      ? UnusedFootnotes(document, fromLine: split.markdownLine).diagnostics : []
    let misread =
      options.extensions.contains(.alerts) ? containers?.diagnostics(in: source) ?? [] : []
    let diagnostics = split.diagnostics + reader.diagnostics + unused + misread
    return (document, diagnostics.count > 1 ? diagnostics.inPageOrder : diagnostics)
  }
}

extension [Diagnostic] {
  /// What concerns several blocks is found after what concerns one, wherever it stands.
  fileprivate var inPageOrder: [Diagnostic] {
    let start = SourcePosition(line: 1)
    return enumerated().sorted {
      ($0.element.location?.range.start ?? start, $0.offset)
        < ($1.element.location?.range.start ?? start, $1.offset)
    }.map(\.element)
  }
}

extension SourceFile {
  fileprivate func bytes(fromLine number: Int) -> ArraySlice<UInt8> {
    number <= lineCount ? bytes[line(number).startIndex...] : []
  }
}
