/// Stands for a large piece of HTML while the template around it is rendered.
///
/// The template engine copies text at every level of partials, and measures it in characters; a
/// page's body is spared both.
enum SlotMark {
  /// A control character that no text can hold which came through the Markdown parser.
  private static let delimiter: UInt8 = 1

  static func mark(for name: String) -> String { "\u{1}\(name)\u{1}" }

  /// The text with the slots' bytes in place of their marks.
  static func fill(_ text: [UInt8], with slots: [String: [UInt8]]) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(text.count + slots.values.reduce(0) { $0 + $1.count })
    for (index, part) in text.split(separator: delimiter, omittingEmptySubsequences: false)
      .enumerated()
    {
      // Every second part stood between two delimiters, and so is a name.
      if index.isMultiple(of: 2) {
        filled += part
      } else if let slot = slots[String(decoding: part, as: UTF8.self)] {
        filled += slot
      }
    }
    return filled
  }
}
