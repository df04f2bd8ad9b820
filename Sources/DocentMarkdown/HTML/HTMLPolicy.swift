/// What becomes of HTML in Markdown.
package enum HTMLPolicy: String, Sendable, CaseIterable {
  /// It is HTML, but for the tags that GitHub filters too.
  case allow
  /// It is shown as the text that it is; comments are left out.
  case escape
}
