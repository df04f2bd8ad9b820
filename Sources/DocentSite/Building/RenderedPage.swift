import DocentMarkdown
import DocentModel

/// A page as HTML, and what it was made of.
struct RenderedPage: Sendable {
  let page: Page
  /// Of its fences, in their order.
  let examples: [ExampleState?]
  /// The article, where something needs it again.
  let body: [UInt8]?
  let html: [UInt8]
  /// What the search knows of it; `nil` for a page that is not to be found.
  let terms: PageTerms?
  let diagnostics: [Diagnostic]

  /// Whether `page` is the same, as far as that is its own affair.
  func isMade(of page: Page) -> Bool {
    // What Docent makes up has no source that would tell whether it changed.
    !page.isGenerated && self.page.output == page.output && self.page.title == page.title
      && self.page.document.source == page.document.source
  }
}

extension PageReferences {
  /// Whether everything that the page links to and shows is where it was.
  func isSame(for resolver: LinkResolver, as last: LinkResolver) -> Bool {
    links.allSatisfy {
      resolver.href(of: $0) == last.href(of: $0) && resolver.title(of: $0) == last.title(of: $0)
    }
      && images.allSatisfy {
        resolver.href(of: $0) == last.href(of: $0) && resolver.size(of: $0) == last.size(of: $0)
      }
  }
}
