/// Cuts text into the terms by which it is found.
///
/// `scripts/search/terms.js` of the theme follows the same rules, and the same cases test both. A
/// word is a term, and so are the parts that its capitals and underscores show. Words that a period,
/// a hyphen or an argument's label joins are also found as one, whoever writes them with other signs
/// or with none: `Task.sleep` as `tasksleep`. An `@` or `#` before a name makes one more term.
/// Where words are not separated, each two neighbours are a term.
struct TermScanner {
  /// Whether signs that stand alone are terms, as operators are in code.
  var findsOperators = false
  private var word = CompoundWord()

  /// Hands on all terms of a text, in its order.
  mutating func scan(_ text: [UInt8], into sink: inout some TermSink) {
    var index = 0
    var isAfterBlank = true
    while let (scalar, length) = text.scalar(at: index) {
      let isSign = scalar == "@" || scalar == "#"
      let start = isSign ? index + 1 : index
      switch text.letterClass(at: start) {
      case .ideograph where !isSign: index = scanIdeographs(text, from: index, into: &sink)
      case .none, .ideograph:
        if findsOperators, isAfterBlank, let end = text.operatorEnd(at: index) {
          sink.take(text[index..<end], as: .word)
          index = end
        } else {
          index += length
        }
      default:
        word.begin(after: isSign ? text[index] : nil)
        index = word.read(text, from: start)
        word.terms(into: &sink)
      }
      isAfterBlank = index == 0 || text[index - 1].isSearchBlank
    }
  }

  /// Each two neighbours, and the last one alone: single characters are prefixes of those.
  private func scanIdeographs(
    _ text: [UInt8], from start: Int, into sink: inout some TermSink
  ) -> Int {
    var starts: [Int] = []
    var index = start
    while let (scalar, length) = text.scalar(at: index), LetterClass(scalar) == .ideograph {
      starts.append(index)
      index += length
    }
    for (place, first) in starts.enumerated() {
      let end = place + 2 < starts.count ? starts[place + 2] : index
      sink.take(text[first..<end], as: .word)
    }
    return index
  }
}

extension [UInt8] {
  /// Where the signs end that start here, if they stand alone up to a blank.
  fileprivate func operatorEnd(at start: Int) -> Int? {
    var end = start
    while end < count, self[end].isOperator { end += 1 }
    return end > start && (end == count || self[end].isSearchBlank) ? end : nil
  }
}

extension UInt8 {
  fileprivate var isSearchBlank: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }

  fileprivate var isOperator: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
