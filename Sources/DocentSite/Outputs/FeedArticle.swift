/// An article as feed readers show it, which have its title already and run no scripts.
struct FeedArticle {
  /// Without the title that it starts with, and without what only scripts and pointers use.
  let html: [UInt8]

  init(_ article: [UInt8]) {
    let titleEnd = Array("</h1>\n".utf8)
    let hasTitle = article.starts(with: "<h1".utf8)
    let start = hasTitle ? article.firstRange(of: titleEnd)?.upperBound ?? 0 : 0
    html = Self.toolParts.reduce(Array(article[start...])) { html, part in
      Self.removing(
        from: html, opening: Array(part.opening.utf8), closing: Array(part.closing.utf8))
    }
  }

  /// The headings' links to themselves, the code that “copy” takes, the buttons of tabs.
  private static let toolParts = [
    (opening: " <a class=\"anchor\"", closing: "</a>"),
    (opening: "<template class=\"whole\"", closing: "</template>\n"),
    (opening: "<div class=\"tab-list\"", closing: "</div>\n"),
  ]

  private static func removing(from html: [UInt8], opening: [UInt8], closing: [UInt8]) -> [UInt8] {
    var rest = html[...]
    var kept: [UInt8] = []
    kept.reserveCapacity(rest.count)
    while let start = rest.firstRange(of: opening),
      let end = rest[start.upperBound...].firstRange(of: closing)
    {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }
}
