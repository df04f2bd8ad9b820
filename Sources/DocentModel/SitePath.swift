/// The path of a file in a content folder or a site: components joined by `/`, no `.` or `..`.
///
/// The root folder is the empty path.
package struct SitePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let components: [String]

  package init(components: [String]) { self.components = components }

  /// Reads a relative path, resolving `.` and `..`; `nil` when it leaves the root.
  package init?(_ text: String) {
    self.init(text, in: SitePath(components: []))
  }

  /// Reads a path as a link in `folder` means it: `/…` from the root, all else from the folder.
  package init?(_ text: String, in folder: SitePath) {
    var components = text.hasPrefix("/") ? [] : folder.components
    for part in text.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard components.popLast() != nil else { return nil }
      default: components.append(String(part))
      }
    }
    self.components = components
  }

  package var description: String { components.joined(separator: "/") }
  /// Whether it is the site's own folder.
  package var isRoot: Bool { components.isEmpty }
  /// The last component; empty for the root.
  package var name: String { components.last ?? "" }
  /// What it lies in; the root lies in itself.
  package var folder: SitePath { SitePath(components: components.dropLast()) }

  /// The name up to its last dot.
  package var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The part of the name after its last dot, in lower case; empty without one.
  package var pathExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[dot...].dropFirst().lowercased()
  }

  /// The path of what has this name in the folder.
  package func appending(_ component: String) -> SitePath {
    SitePath(components: components + [component])
  }

  /// The same file with another extension.
  package func withExtension(_ new: String) -> SitePath {
    SitePath(components: components.dropLast() + ["\(stem).\(new)"])
  }

  /// The relative link from a file in `base` to this one; `.` for the folder itself.
  package func relative(to base: SitePath) -> String {
    let shared = zip(components, base.components).prefix { $0 == $1 }.count
    let ups = Array(repeating: "..", count: base.components.count - shared)
    let link = (ups + components[shared...]).joined(separator: "/")
    return link.isEmpty ? "." : link
  }

  /// Name by name, so that what is in a folder stands together.
  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}
