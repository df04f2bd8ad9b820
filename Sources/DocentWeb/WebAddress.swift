import Foundation

/// An address of the web, as a server is asked for it: without a fragment.
package struct WebAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  let url: URL
  /// With its port, if it has one: what is asked as one.
  package let host: String

  /// - Parameter text: An address with `http` or `https`, or one that starts with `//` and so takes
  ///   the scheme of its page.
  package init?(_ text: String) {
    let withoutFragment = String(text.prefix { $0 != "#" })
    let whole = withoutFragment.hasPrefix("//") ? "https:" + withoutFragment : withoutFragment
    guard let url = URL(string: whole) else { return nil }
    self.init(url)
  }

  /// Where a server says that its page is, relative to what it was asked for.
  init?(redirect location: String, from address: WebAddress) {
    guard let url = URL(string: location, relativeTo: address.url)?.absoluteURL else { return nil }
    self.init(url)
  }

  private init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = url.host(), !host.isEmpty
    else { return nil }
    self.url = url
    self.host = host.lowercased() + (url.port.map { ":\($0)" } ?? "")
  }

  package var description: String { url.absoluteString }

  /// By their text.
  package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
