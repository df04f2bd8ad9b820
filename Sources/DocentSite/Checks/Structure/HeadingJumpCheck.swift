import DocentMarkdown
import DocentModel

/// Finds headings that are more than one level below the one before them.
///
/// Headings in quotes and lists are no part of a page's outline.
struct HeadingJumpCheck: PageCheck {
  let check = Check(
    "heading-jump", .warning, "a heading that leaves out a level",
    explanation: """
      Those who move from heading to heading with a screen reader look for what seems to be missing \
      (WCAG 2.2, technique H42). Use the level that follows, and leave looks to the theme.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    // The title is above all, whether it is a heading or stands in the front matter.
    var level = 1
    return page.elements.headings.compactMap { heading in
      defer { level = heading.element.level }
      guard heading.element.level > level + 1 else { return nil }
      let before = level == 1 ? "the title" : "one of level \(level)"
      return Diagnostic(
        check, "this heading of level \(heading.element.level) follows \(before)",
        at: heading.range, in: page.source,
        hint: "write \(String(repeating: "#", count: level + 1)), or a heading between the two")
    }
  }
}
