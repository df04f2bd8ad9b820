import DocentMarkdown
import DocentModel

/// The article of a page: its Markdown as HTML, under its title.
struct PageBody {
  let page: Page
  let examples: [ExampleID: ExampleState]
  let resolver: LinkResolver
  let formerAnchors: FormerAnchorMarks

  /// The article, its title first.
  var html: [UInt8] {
    let resolver = resolver
    let dialect = SiteDialect(
      examples: examples, symbols: SymbolIndex(page.document),
      formerAnchors: formerAnchors.headings, size: { resolver.size(of: $0) },
      title: { resolver.title(of: $0) },
      resolve: { resolver.href(of: $0) })
    let body = HTMLRenderer.render(page.document, as: dialect)
    guard page.document.firstTitle == nil else { return body }
    return Array("<h1>\(page.title.htmlEscaped)</h1>\n".utf8) + body
  }
}
