/// What browsers know of elements by their names, all in lower case.
///
/// The names and rules are those of the HTML standard: of its syntax, and of "in body" and "in
/// table" in its building of trees.
package enum HTMLElements {
  private static func names(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// The elements that GitHub shows as text too: they change how the rest of a page is read.
  private static let shownAsText = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  /// Whether tags of that name become text, in any case.
  package static func isShownAsText(_ name: ArraySlice<UInt8>) -> Bool {
    shownAsText.contains { name.elementsEqual($0) { $0 | 0x20 == $1 } }
  }

  /// Elements that end with their start tag.
  static let void = names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param source"
      + " track wbr")

  /// Elements of which a page has one, whatever stands in its text.
  static let ofDocuments = names("html head body")

  /// Elements that end without a word where what holds them ends.
  static let endingByThemselves = names(
    "caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr")

  /// Elements before which a paragraph ends: what opens within it goes on behind it.
  static let endingParagraphs = names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption"
      + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main menu nav ol p pre"
      + " search section summary table tbody td tfoot th thead tr ul")

  /// Elements that no end tag in them reaches out of, but for those of tables.
  static let scopes = names("applet caption marquee object table td template th")

  /// Elements whose end tags reach out of all but a table.
  static let ofTables = names("caption colgroup table tbody td tfoot th thead tr")

  /// Elements in running text, which with those above and below are all of HTML's.
  private static let ofText = names(
    "a abbr acronym audio b bdi bdo big blink button canvas cite code data datalist del dfn em font"
      + " i ins kbd label legend map mark math meter nobr noscript output picture progress q ruby s"
      + " samp select slot small span strike strong sub sup svg time tt u var video")

  /// Whether HTML has an element of that name, or an author may have made it.
  static func isKnown(_ name: String) -> Bool {
    name.contains("-") || ofText.contains(name) || endingParagraphs.contains(name)
      || endingByThemselves.contains(name) || scopes.contains(name) || void.contains(name)
      || ofDocuments.contains(name)
  }

  /// The elements that a start tag ends, where one of them is the innermost.
  static func ended(byStartOf name: String) -> Set<String> {
    switch name {
    case "li": ["li", "p"]
    case "dd", "dt": ["dd", "dt", "p"]
    case "option": ["option"]
    case "optgroup": ["optgroup", "option"]
    case "rb", "rp", "rt", "rtc": ["rb", "rp", "rt", "rtc"]
    case "td", "th": ["td", "th", "p"]
    case "tr": ["td", "th", "tr", "caption", "colgroup", "p"]
    case "tbody", "tfoot", "thead":
      ["td", "th", "tr", "tbody", "tfoot", "thead", "caption", "colgroup", "p"]
    default: endingParagraphs.contains(name) ? ["p"] : []
    }
  }
}
