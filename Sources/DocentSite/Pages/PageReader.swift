import DocentMarkdown
import DocentModel

/// Makes a page of one Markdown file.
struct PageReader: Sendable, Equatable {
  /// What a page without any title is called when it opens the site.
  let homeTitle: String
  let html: HTMLPolicy
  let typography: Typography
  /// Whether drafts tell readers that they are.
  let marksDrafts: Bool

  /// The page, unless the file is no text.
  func read(_ file: ContentFile) -> (page: Page?, diagnostics: [Diagnostic]) {
    let decoded = SourceFile.decode(file.bytes, path: file.displayPath)
    guard let source = decoded.source else {
      return (nil, [decoded.diagnostic].compactMap { $0 })
    }
    let parsed = MarkdownParser(html: html, typography: typography).parse(source)
    var diagnostics = parsed.diagnostics
    var frontMatter = FrontMatter()
    if let text = parsed.document.frontMatter {
      let read = FrontMatter.read(text, in: source)
      frontMatter = read.frontMatter
      diagnostics += read.diagnostics
    }
    let name = PostName(file.path.stem)
    frontMatter.date = frontMatter.date ?? name.date.map(PageDate.init)
    let page = Page(
      path: file.path, output: file.output, document: parsed.document, frontMatter: frontMatter,
      title: frontMatter.title ?? parsed.document.firstTitle ?? title(of: file, name: name.rest),
      repositoryPath: file.repositoryPath, lastCommit: file.lastCommit,
      isMarkedDraft: marksDrafts && frontMatter.isDraft)
    return (page, diagnostics)
  }

  private func title(of file: ContentFile, name: String) -> String {
    guard file.output.name == "index.html" else { return name.readable }
    return file.output.folder.isRoot ? homeTitle : file.output.folder.name.readable
  }
}
