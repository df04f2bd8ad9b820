/// Follows the lines of a page into fences and blocks of HTML, where no marks mean anything.
struct LiteralScan {
  private enum Literal {
    case fence(mark: UInt8, count: Int)
    /// Up to a line that has one of these.
    case html(ends: [String])
  }

  private var literal: Literal?

  var isWithin: Bool { literal != nil }

  /// Notes whether something begins or ends on a line.
  ///
  /// - Parameter text: The line without the blanks at its start.
  mutating func read(_ text: ArraySlice<UInt8>) {
    switch literal {
    case .fence(let mark, let count):
      let marks = text.prefix { $0 == mark }
      if marks.count >= count, text[marks.endIndex...].allSatisfy(\.isBlank) { literal = nil }
    case .html(let ends):
      if text.contains(oneOf: ends) { literal = nil }
    case nil: literal = Self.opening(of: text.withoutListMarks)
    }
  }

  private static func opening(of text: ArraySlice<UInt8>) -> Literal? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
      let marks = text.prefix { $0 == first }
      let isCode = first == UInt8(ascii: "`") && text[marks.endIndex...].contains(first)
      return marks.count >= 3 && !isCode ? .fence(mark: first, count: marks.count) : nil
    }
    guard first == UInt8(ascii: "<") else { return nil }
    let ends: [String]
    if text.starts(with: "<!--".utf8) {
      ends = ["-->"]
    } else if ["<pre", "<script", "<style", "<textarea"].contains(where: {
      text.starts(with: $0.utf8)
    }) {
      ends = ["</pre>", "</script>", "</style>", "</textarea>"]
    } else {
      return nil
    }
    return text.contains(oneOf: ends) ? nil : .html(ends: ends)
  }
}

extension ArraySlice<UInt8> {
  /// What an item of a list begins with: `- `, `* `, `+ `, `1. ` or `1) ` is left out.
  fileprivate var withoutListMarks: Self {
    var rest = self
    while true {
      let number = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      let marks = number.isEmpty ? "-*+" : ".)"
      let following = rest[number.endIndex...]
      guard let mark = following.first, marks.utf8.contains(mark),
        following.dropFirst().first?.isBlank == true
      else { return rest }
      rest = following.dropFirst().drop(while: \.isBlank)
    }
  }

  fileprivate func contains(oneOf texts: [String]) -> Bool {
    texts.contains { firstRange(of: Array($0.utf8)) != nil }
  }
}
