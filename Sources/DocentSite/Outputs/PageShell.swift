import DocentMarkdown
import DocentModel

/// Puts the theme's page around an article.
struct PageShell: Sendable {
  let template: PageTemplate
  let context: PageContext
  let links: PageLinks
  private let navigation: [SitePath: BranchNavigation]

  /// - Parameter folders: Folders of pages that are in no section.
  init(
    template: PageTemplate, context: PageContext, links: PageLinks, showsAll: Bool,
    folders: [SitePath]
  ) {
    self.template = template
    self.context = context
    self.links = links
    let map = context.map
    var navigation: [SitePath: BranchNavigation] = [:]
    for folder in Set(map.folders).union(folders) {
      navigation[folder] = BranchNavigation(
        map.branch(of: folder), from: folder, showsAll: showsAll)
    }
    self.navigation = navigation
  }

  /// The HTML file of a page.
  ///
  /// - Parameter values: What this page says otherwise than a page of its kind does.
  func html(
    of page: Page, around body: [UInt8], adding values: [String: Any] = [:],
    template name: String = "page"
  ) -> [UInt8] {
    let values =
      context.values(for: page).merging(links.values(for: page)) { $1 }.merging(values) { $1 }
    let slots = [
      "body": withByline(body, of: page, values: values),
      "navigation": navigation[page.folder]?.html(for: page) ?? [],
    ]
    return template.render(values, slots: slots, name: name)
  }

  /// The article of a page as its own file shows it, with the byline that a post has.
  func article(of page: Page, body: [UInt8]) -> [UInt8] {
    guard page.frontMatter.layout == .post else { return body }
    let values = context.values(for: page).merging(links.values(for: page)) { $1 }
    return withByline(body, of: page, values: values)
  }

  /// The article of a post with the theme's byline under its title.
  private func withByline(_ body: [UInt8], of page: Page, values: [String: Any]) -> [UInt8] {
    guard page.frontMatter.layout == .post, let title = body.firstRange(of: Array("</h1>\n".utf8))
    else { return body }
    return body[..<title.upperBound] + part("byline", values: values) + body[title.upperBound...]
  }

  /// A part of the page that the theme has a template for; empty where it has none.
  func part(_ name: String, values: [String: Any]) -> [UInt8] {
    template.render(values, slots: [:], name: name)
  }

  /// A page with no Markdown of its own.
  static func page(
    at output: SitePath, title: String, description: String? = nil
  ) -> Page {
    let document = Document(
      source: SourceFile(path: output.description, bytes: []), frontMatter: nil, blocks: [],
      footnotes: [], fences: [])
    var frontMatter = FrontMatter()
    frontMatter.description = description
    return Page(
      path: output, output: output, document: document, frontMatter: frontMatter, title: title,
      isGenerated: true)
  }
}
