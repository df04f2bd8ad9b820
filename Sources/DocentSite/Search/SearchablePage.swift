import DocentMarkdown
import DocentModel

/// What can be found of a page: its title and its headings.
struct SearchablePage: Sendable {
  struct Heading: Sendable {
    /// 2 to 6.
    let level: Int
    let id: String
    let text: String
  }

  let output: SitePath
  let title: String
  let headings: [Heading]

  init(_ page: Page) {
    output = page.output
    title = page.title
    headings = page.document.blocks.compactMap { block in
      guard case .heading(let heading) = block.content, heading.level > 1 else { return nil }
      let text = heading.inlines.plainText
      return text.isEmpty ? nil : Heading(level: heading.level, id: heading.id, text: text)
    }
  }
}
