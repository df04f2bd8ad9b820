/// A line of a text that is brought up to date.
enum RevisedLine: Sendable, Equatable {
  /// A line of the text as it was, counted from 0, which stays as it is written.
  case kept(Int)
  case new(String)

  /// What makes a text into exactly `lines`.
  static func lines(from old: [String], to lines: [String]) -> [RevisedLine] {
    var index = 0
    return LineChanges(from: old, to: lines).lines.compactMap { line in
      if line.sign == "+" { return .new(line.text) }
      index += 1
      return line.sign == " " ? .kept(index - 1) : nil
    }
  }
}
