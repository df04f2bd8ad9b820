/// What the parser reads beyond CommonMark.
///
/// A raw value is the name that libcmark-gfm knows the extension by, if it has it.
package enum MarkdownExtension: String, Sendable, CaseIterable {
  case table, strikethrough, autolink
  case taskList = "tasklist"
  case footnotes
  /// `> [!NOTE]` as GitHub reads it, and `> Note:` as DocC does.
  case alerts
  /// `## Title {#id}`.
  case headingIDs = "heading-ids"
  /// `:::note` and `!!! note` as other generators read them, and DocC's `@Name { … }`.
  case containers
  /// `{: .class }`, with which kramdown gives what stands there attributes: left out.
  case attributeLists = "attribute-lists"
  /// HTML ends what it opens where it stands, and ends nothing else.
  case wholeHTML = "whole-html"

  /// Without what concerns only how a page looks in a site of Docent's.
  package static let outsideSites = Set(allCases).subtracting([
    .alerts, .headingIDs, .attributeLists, .wholeHTML,
  ])
}

/// How a page's Markdown is read.
struct MarkdownOptions: Sendable {
  var extensions: Set<MarkdownExtension>
  var html: HTMLPolicy = .allow
  var typography: Typography = .plain
}
