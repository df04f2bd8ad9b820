package import DocentModel

/// A pattern for paths, such as `drafts/**`.
///
/// `*` stands for any part of a name, `**` for any number of folders, and a `/` at the end for all
/// that is in a folder.
package struct PathPattern: Sendable, Equatable {
  private let components: [String]

  /// - Parameter text: A path with `*` and `**`; one that ends with `/` stands for all in a folder.
  package init(_ text: String) {
    let parts = text.split(separator: "/").map(String.init).filter { $0 != "." }
    components = text.hasSuffix("/") ? parts + ["**"] : parts
  }

  /// Whether all of a path fits, from its first component to its last.
  package func matches(_ path: SitePath) -> Bool {
    Self.matches(path.components[...], components[...])
  }

  private static func matches(
    _ names: ArraySlice<String>, _ patterns: ArraySlice<String>
  ) -> Bool {
    guard let pattern = patterns.first else { return names.isEmpty }
    let rest = patterns.dropFirst()
    if pattern == "**" {
      // What follows it may begin at each of the names.
      return rest.isEmpty || names.indices.contains { matches(names[$0...], rest) }
    }
    guard let name = names.first, matches(name.utf8[...], pattern.utf8[...]) else { return false }
    return matches(names.dropFirst(), rest)
  }

  /// Whether a name fits a pattern: each `*` takes as little as it can, and more only if it must.
  private static func matches(_ name: Substring.UTF8View, _ pattern: Substring.UTF8View) -> Bool {
    var (name, pattern) = (name, pattern)
    var retry: (name: Substring.UTF8View, pattern: Substring.UTF8View)?
    while let byte = name.first {
      if pattern.first == UInt8(ascii: "*") {
        pattern.removeFirst()
        retry = (name, pattern)
      } else if pattern.first == byte {
        name.removeFirst()
        pattern.removeFirst()
      } else if let last = retry {
        (name, pattern) = (last.name.dropFirst(), last.pattern)
        retry = (name, pattern)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
