/// Where in a section a term stands, and so how much it says about the section.
///
/// The weights were chosen with the recorded cases of `Tests/BrowserTests/relevance/tuned.yml`: what
/// an author calls a section says more than what happens to be in it, and a name set in code more
/// than a word. They are relative to a word of prose, which counts 1.
enum SearchField: Sendable {
  /// The page's title, for the section that opens the page.
  case title
  case heading
  /// The headings above the section's own, below the title; for the section that opens the page, its
  /// name in its address.
  case path
  /// Code within a sentence.
  case symbol
  case prose
  /// The prose that opens a page: it names what the sections then explain.
  case introduction
  /// Names in a listing, its comments, and messages that the compiler is expected to say.
  case code
  /// The description of the page, which is about all of its sections.
  case description

  var weight: Float {
    switch self {
    case .title: 10
    case .heading: 8
    case .path: 2.5
    case .symbol: 1.8
    case .prose: 1
    case .introduction: 0.7
    case .code: 0.8
    case .description: 0.5
    }
  }

  /// Whether more of it makes a section longer, and each term say less.
  var isBody: Bool {
    switch self {
    case .title, .heading, .path: false
    case .symbol, .prose, .introduction, .code, .description: true
    }
  }
}
