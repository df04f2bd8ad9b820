/// An address that an author wrote, taken apart.
struct LinkAddress: Equatable {
  /// Without percent-encoding; empty for a link within the page.
  let path: String
  /// Whether the path is only the name of a file somewhere in the site, as in DocC's `doc:Name`.
  let isName: Bool
  /// With its `?`, as written; empty without one.
  let query: String
  /// Without percent-encoding and `#`; `nil` without one.
  let fragment: String?

  /// `nil` for an address that leaves the site: one with a scheme or a host of its own.
  init?(_ destination: String) {
    var text = destination.utf8[...]
    let scheme = "doc:".utf8
    isName = text.starts(with: scheme)
    if isName { text = text.dropFirst(scheme.count) }
    let slash = UInt8(ascii: "/")
    guard isName || !text.starts(with: [slash, slash]) && !Self.hasScheme(text) else { return nil }
    let beforeFragment = text.prefix { $0 != UInt8(ascii: "#") }
    let beforeQuery = beforeFragment.prefix { $0 != UInt8(ascii: "?") }
    path = String(Substring(beforeQuery)).percentDecoded
    query = String(Substring(text[beforeQuery.endIndex..<beforeFragment.endIndex]))
    fragment =
      beforeFragment.endIndex == text.endIndex
      ? nil : String(Substring(text[beforeFragment.endIndex...].dropFirst())).percentDecoded
  }

  /// RFC 3986: a letter, then letters, digits, `+`, `-` or `.`, up to a colon.
  private static func hasScheme(_ text: Substring.UTF8View) -> Bool {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return index > 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if index == 0 { return false }
      default: return false
      }
    }
    return false
  }
}
