import DocentModel

/// A word that pages carry, and the pages that carry it.
struct Tag: Sendable {
  /// As the first page in reading order writes it.
  let name: String
  let output: SitePath
  /// Dated pages first, the newest before the others; then the rest in reading order.
  let pages: [Page]
}

/// The tags of a site's pages.
struct TagIndex: Sendable {
  static let folder = SitePath(components: ["tags"])
  static let list = folder.appending("index.html")

  /// By name.
  let tags: [Tag]
  /// By name in lower case: tags that differ in nothing else are one.
  private let tagsByKey: [String: Tag]

  init(_ readingOrder: [Page]) {
    var names: [String: String] = [:]
    var pages: [String: [Page]] = [:]
    for page in readingOrder {
      for key in page.frontMatter.tags.map({ (name: $0, key: $0.lowercased()) }) {
        names[key.key] = names[key.key] ?? key.name
        // A page that writes one tag in two ways stands in its list once.
        if pages[key.key]?.last?.output != page.output { pages[key.key, default: []].append(page) }
      }
    }
    var slugs: Set<String> = ["index"]
    var tags: [String: Tag] = [:]
    for (key, name) in names.sorted(by: { $0.key < $1.key }) {
      var slug = key.slug
      var number = 2
      while !slugs.insert(slug).inserted {
        slug = "\(key.slug)-\(number)"
        number += 1
      }
      tags[key] = Tag(
        name: name, output: Self.folder.appending("\(slug).html"),
        pages: (pages[key] ?? []).newestFirst)
    }
    tagsByKey = tags
    self.tags = tags.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A page's tags in the order in which it names them.
  func tags(of page: Page) -> [Tag] {
    page.frontMatter.tags.map { $0.lowercased() }.unique.compactMap { tagsByKey[$0] }
  }
}

extension [Page] {
  /// Dated pages first, the newest before the others; pages that are equal in this keep their order.
  var newestFirst: [Page] {
    enumerated().sorted { left, right in
      guard let leftDate = left.element.frontMatter.date else {
        return right.element.frontMatter.date == nil && left.offset < right.offset
      }
      guard let rightDate = right.element.frontMatter.date else { return true }
      return leftDate == rightDate ? left.offset < right.offset : leftDate > rightDate
    }
    .map(\.element)
  }
}

extension String {
  /// A name for a file: letters and digits, with `-` for what stands between them, so that `C++`
  /// and `C#` are told from `C`.
  fileprivate var slug: String {
    let spelled = replacing("+", with: " plus ").replacing("#", with: " sharp ")
    let words = spelled.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.isEmpty ? "tag" : words.joined(separator: "-")
  }
}
