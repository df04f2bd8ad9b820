/// How much of a file a request asks for (RFC 9110, section 14): browsers ask for parts of videos, and
/// Safari plays none without.
package enum RequestedRange: Sendable, Equatable {
  case whole
  case part(Range<Int>)
  /// A part behind the end.
  case unsatisfiable

  /// Reads a `Range` header for a file of `count` bytes.
  ///
  /// What it does not understand, and several ranges at once, mean the whole file, as the standard
  /// allows.
  package init(_ header: String?, of count: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let ends = header.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, ends.joined().utf8.allSatisfy(isDigit), !ends.joined().isEmpty else {
      return
    }
    // A number that no `Int` can hold is behind the end of every file.
    let numbers = ends.map { $0.isEmpty ? nil : Int($0) ?? .max }
    switch (numbers[0], numbers[1]) {
    case (nil, let length?):
      self = length > 0 && count > 0 ? .part(max(count - length, 0)..<count) : .unsatisfiable
    case (let first?, let last):
      if let last, last < first { return }
      self = first < count ? .part(first..<min(last ?? count, count - 1) + 1) : .unsatisfiable
    case (nil, nil): break
    }
  }
}
