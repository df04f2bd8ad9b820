/// What the parser reads beyond CommonMark.
package enum MarkdownExtension: String, Sendable, CaseIterable {
  case table, strikethrough, autolink
  case taskList = "tasklist"
  case footnotes
}
