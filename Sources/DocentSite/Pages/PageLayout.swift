/// What kind of text a page is.
package enum PageLayout: String, Sendable, CaseIterable {
  /// A part of the documentation.
  case page
  /// A text of its day: date and tags stand below its title.
  case post
}
