import DocentMarkdown
import DocentModel

/// Finds pages with several headings of level 1.
struct SecondTitleCheck: PageCheck {
  let check = Check(
    "second-title", .warning, "a second heading of level 1 on a page",
    explanation: """
      The first is the page's title; the contents beside the page, and search, start with level 2. \
      Put everything below the title one level down.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    let titles = page.elements.headings.filter { $0.element.level == 1 }
    return titles.dropFirst().map { title in
      Diagnostic(
        check, "this page has a title already, in line \(titles[0].range.start.line)",
        at: title.range, in: page.source, hint: "make it a heading of level 2")
    }
  }
}
