package import DocentModel

/// What readers may have a link to: a page of the site, or an anchor in one.
package struct PublishedAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file in the site.
  package let path: SitePath
  /// Without `#`; `nil` for the page as a whole.
  package let anchor: String?

  package init(_ path: SitePath, anchor: String? = nil) {
    self.path = path
    self.anchor = anchor
  }

  /// Reads an address as `description` writes it; `nil` for what is none.
  init?(line: Substring) {
    let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).percentDecoded }
    guard parts.allSatisfy({ !$0.isEmpty }), !line.contains(" "), let path = SitePath(parts[0]),
      !path.isRoot
    else { return nil }
    self.init(path, anchor: parts.count > 1 ? parts[1] : nil)
  }

  /// The address from the site's root on, on one line and without a blank.
  package var description: String {
    path.description.escaped(besides: "#") + (anchor.map { "#" + $0.escaped() } ?? "")
  }

  /// By the bytes of the text, so that the order is the same everywhere.
  package static func < (left: Self, right: Self) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension String {
  /// The text with `%XX` for what would end it: blanks, control characters, `%` and one more.
  fileprivate func escaped(besides other: Unicode.Scalar? = nil) -> String {
    let isPlain = { (scalar: Unicode.Scalar) in
      scalar.value > 0x20 && scalar.value != 0x7F && scalar != "%" && scalar != other
    }
    guard !unicodeScalars.allSatisfy(isPlain) else { return self }
    return unicodeScalars.map { isPlain($0) ? String($0) : String($0).everyBytePercentEncoded }
      .joined()
  }

  private var everyBytePercentEncoded: String {
    utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }
}
