/// A section as results show it: a heading with what stands below it, up to the next heading.
struct SectionText: Sendable, Equatable {
  /// 1 to 6; 1 for what opens the page.
  let level: Int
  /// The heading's fragment, percent-encoded; empty for what opens the page.
  let anchor: String
  let heading: String
  /// Its prose in UTF-8, without code blocks, blanks and line breaks being single blanks.
  var prose: [UInt8] = []
}
