/// The ids that the elements of a page get, each of them once.
///
/// Those that the author wrote come first, wherever they stand; then those of footnotes; then
/// headings take the slugs that are left. An example whose `example-NAME` is taken gets `.code`
/// behind it, which no slug can hold. So a page may have to be read twice.
struct PageIDs {
  /// What the author wrote, with the line.
  private(set) var written: [String: Int] = [:]
  private var slugs = HeadingSlugs()
  private var automatic: Set<String> = []
  private var examples: Set<String> = []
  /// The ids of all but examples, where an earlier reading found them.
  private var known: Set<String> = []

  mutating func reserve(footnotes labels: [String]) {
    guard !labels.isEmpty else { return }
    slugs.take("footnote-label")
    for label in labels {
      slugs.take("fn-\(label)")
      slugs.take("fnref-\(label)")
    }
  }

  /// Takes an id that the author wrote; the line where it stands already, if it does.
  mutating func take(_ id: String, line: Int) -> Int? {
    if let first = written[id] { return first }
    written[id] = line
    slugs.take(id)
    return nil
  }

  /// The id of a heading to which the author gave none, or one that is taken.
  mutating func slug(for text: String) -> String {
    let slug = slugs.next(for: text)
    automatic.insert(slug)
    return slug
  }

  /// An id that is taken, with a number behind it.
  mutating func numbered(_ id: String) -> String {
    let id = slugs.unique(id)
    automatic.insert(id)
    return id
  }

  mutating func anchor(ofExample name: String) -> String {
    var anchor = "example-\(name)"
    while known.contains(anchor) { anchor += ".code" }
    examples.insert(anchor)
    return anchor
  }

  /// Whether one id was given to two elements.
  var haveClashes: Bool {
    !automatic.isDisjoint(with: written.keys) || !examples.isDisjoint(with: written.keys)
      || !examples.isDisjoint(with: automatic)
  }

  /// What a second reading must know to avoid the clashes.
  var forSecondReading: PageIDs {
    var ids = PageIDs()
    for id in written.keys { ids.slugs.take(id) }
    ids.known = automatic.union(written.keys)
    return ids
  }
}
