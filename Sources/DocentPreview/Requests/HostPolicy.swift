/// The `Host` headers that a server on one address answers to.
///
/// A page of another site can let its own name resolve to this machine (DNS rebinding), and could
/// then read what is served here, if requests were not told apart by the name they ask for.
package struct HostPolicy: Sendable {
  private let names: Set<String>
  private let port: UInt16
  private let admitsAnyAddress: Bool

  /// A policy for a server that was bound to `host`, a name or an address without brackets.
  package init(host: String, port: UInt16) {
    let own = host.contains(":") ? "[\(host)]" : host
    names = ["127.0.0.1", "localhost", "[::1]", own.lowercased()]
    self.port = port
    // Bound to all of the machine's addresses: each of them is ours, and only names can be rebound.
    admitsAnyAddress = host == "0.0.0.0" || host == "::"
  }

  /// Whether a request with this `Host` header was meant for this server.
  package func admits(_ header: String) -> Bool {
    let (name, asked) = Self.split(header.lowercased())
    guard asked == String(port) || (asked == nil && port == 80) else { return false }
    return names.contains(name) || (admitsAnyAddress && Self.isAddress(name))
  }

  private static func split(_ header: String) -> (name: String, port: String?) {
    guard let colon = header.lastIndex(of: ":"), !header[colon...].contains("]") else {
      return (header, nil)
    }
    return (String(header[..<colon]), String(header[colon...].dropFirst()))
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") { return true }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }
}
