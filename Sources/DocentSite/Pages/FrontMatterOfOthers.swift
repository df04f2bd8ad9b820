import DocentModel

/// The keys that Jekyll, Hugo, Hexo and their themes know, and what they mean here.
///
/// A value of an unexpected kind says nothing, and is no mistake: it is meant for others.
extension FrontMatter {
  /// Fills what the page does not say in Docent's own keys from those of blog engines.
  mutating func readKeysOfOthers(_ reader: inout MappingReader) {
    reader.startKeysOfOthers()
    for key in ["excerpt", "summary"] {
      let text = reader.text(key)
      description = description ?? text
    }
    for key in ["lastmod", "last_modified_at", "modified"] {
      let date = reader.text(key).flatMap(PageDate.init(_:))
      updated = updated ?? date
    }
    for key in ["weight", "nav_order", "sidebar_position"] {
      let number = reader.text(key).flatMap { Int($0) }
      order = order ?? number
    }
    for key in ["tag", "category"] { tags += reader.places(ofTexts: key).map(\.text) }
    tags += reader.words(inText: "categories") ?? reader.places(ofTexts: "categories").map(\.text)
    tags = tags.unique
    for key in ["author", "authors"] { authors += reader.places(ofTexts: key).map(\.text) }
    authors = authors.unique
    if reader.text("published") == "false" { isDraft = true }
    if reader.text("hide_table_of_contents") == "true" { listsContents = false }
    for key in ["ShowToc", "showToc", "outline"] where reader.text(key) == "false" {
      listsContents = false
    }
    for key in ["permalink", "redirect_from", "url"] {
      aliases += reader.places(ofTexts: key).compactMap { Alias(ofOthers: $0.text, at: $0.range) }
    }
    reader.leaveUnread(Self.keysWithoutMeaning)
  }

  /// What pages say to other programs and to their themes.
  private static let keysWithoutMeaning = [
    "TocOpen", "author_profile", "bibliography", "classes", "comment", "comments", "cover",
    "disableNunjucks", "excerpt_separator", "featured", "featuredImage", "header", "hidden", "id",
    "image", "img", "katex", "keywords", "lang", "math", "mathjax", "menu", "mermaid", "next",
    "outputs", "pin", "prev", "read_time", "resources", "series", "share", "sidebar",
    "sidebar_label", "sitemap", "slug", "sticky", "subtitle", "thumbnail", "toc_icon", "toc_label",
    "toc_sticky", "top", "type",
  ]
}

extension Alias {
  /// The address in a blog engine's key: from the root, whatever its first sign; `nil` for a
  /// pattern, such as Jekyll's `pretty` and `/:title/`, that only the engine can fill.
  fileprivate init?(ofOthers text: String, at range: SourceRange) {
    guard text.contains("/") || text.contains("."), !text.contains(":") else { return nil }
    self.init(text: text.hasPrefix("/") ? text : "/\(text)", range: range)
  }
}
