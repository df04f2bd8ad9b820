package import DocentModel

/// The address that a site is published at, as `baseURL` in `docent.yml` gives it.
package struct SiteAddress: Sendable, Equatable, CustomStringConvertible {
  /// Without a `/` at its end.
  package let description: String

  /// `nil` for all but `http` and `https` addresses with a host and without `?` and `#`.
  package init?(_ text: String) {
    let lowercased = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else {
      return nil
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    let isSound = rest.allSatisfy { byte in
      byte > UInt8(ascii: " ") && byte < 0x7F && !"?#\"<>\\".utf8.contains(byte)
    }
    guard !host.isEmpty, isSound else { return nil }
    var end = text.utf8.endIndex
    while text.utf8[..<end].last == UInt8(ascii: "/") { end = text.utf8.index(before: end) }
    description = String(text[..<end])
  }

  /// The address of a file of the site; a folder's index is the folder's, with `/` at the end.
  package func address(of path: SitePath) -> String {
    let isIndex = path.name == "index.html"
    let shown = (isIndex ? path.folder.description : path.description).percentEncoded
    let end = isIndex && !shown.isEmpty ? "/" : ""
    return "\(description)/\(shown)\(end)"
  }

  /// The path at which the site starts on its host, with `/` at both ends.
  package var rootPath: String {
    let afterScheme = description.drop { $0 != ":" }.dropFirst(3)
    return String(afterScheme.drop { $0 != "/" }) + "/"
  }
}
