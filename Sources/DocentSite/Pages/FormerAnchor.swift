import DocentMarkdown
package import DocentModel

/// An anchor that a page once had, and where what it named is now.
package struct FormerAnchor: Sendable, Equatable {
  /// Without `#`.
  package let name: String
  package let nameRange: SourceRange
  /// As the author wrote it: the name of an anchor of the same page, or a link such as
  /// `other.md#name`.
  package let target: String
  package let targetRange: SourceRange

  package init(
    name: String, nameRange: SourceRange, target: String, targetRange: SourceRange
  ) {
    self.name = name
    self.nameRange = nameRange
    self.target = target
    self.targetRange = targetRange
  }

  /// The target as a link of the page.
  var link: Link {
    let isLink =
      target.contains { $0 == "#" || $0 == "/" } || target.hasSuffix(".md")
      || target.hasSuffix(".html")
    return Link(
      destination: isLink ? target : "#\(target)", title: "", inlines: [], range: targetRange)
  }
}

extension MappingReader {
  /// The entries of a mapping from former anchors to what they name now.
  mutating func formerAnchors(_ key: String) -> [FormerAnchor] {
    entries(key).compactMap { entry in
      let name = entry.key.hasPrefix("#") ? String(entry.key.dropFirst()) : entry.key
      guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
        report("‘\(entry.key)’ is no name of an anchor", at: entry.keyRange)
        return nil
      }
      guard case .scalar(let target, _) = entry.value.content, !entry.value.isNull else {
        report(
          "‘\(name)’ takes the anchor or the link that it leads to", at: entry.keyRange,
          hint: "write ‘\(name): new-name’ or ‘\(name): page.md#new-name’")
        return nil
      }
      return FormerAnchor(
        name: name, nameRange: entry.keyRange, target: target, targetRange: entry.value.range)
    }
  }
}
