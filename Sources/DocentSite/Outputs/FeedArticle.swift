/// An article as feed readers show it, which have its title already.
struct FeedArticle {
  /// Without the title that it starts with, and without the headings' links to themselves.
  let html: [UInt8]

  init(_ article: [UInt8]) {
    let titleEnd = Array("</h1>\n".utf8)
    let hasTitle = article.starts(with: "<h1".utf8)
    let start = hasTitle ? article.firstRange(of: titleEnd)?.upperBound ?? 0 : 0
    var rest = article[start...]
    var html: [UInt8] = []
    html.reserveCapacity(rest.count)
    let opening = Array(" <a class=\"anchor\"".utf8)
    let closing = Array("</a>".utf8)
    while let anchor = rest.firstRange(of: opening),
      let end = rest[anchor.upperBound...].firstRange(of: closing)
    {
      html += rest[..<anchor.lowerBound]
      rest = rest[end.upperBound...]
    }
    self.html = html + rest
  }
}
