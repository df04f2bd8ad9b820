/// A diagnostic as the compiler would print it: the place, the line, a caret, what to do.
package struct DiagnosticText: Sendable {
  private let diagnostic: Diagnostic
  private let isColored: Bool

  /// - Parameter isColored: Whether to use the terminal's colours.
  package init(_ diagnostic: Diagnostic, isColored: Bool = false) {
    self.diagnostic = diagnostic
    self.isColored = isColored
  }

  package var lines: [String] {
    var lines = [headline]
    if let location = diagnostic.location, !location.excerpt.isEmpty {
      let (excerpt, caret) = excerpt(of: location)
      lines.append("  " + excerpt)
      lines.append("  " + colored(caret, "32"))
    }
    lines += diagnostic.details.map { "  " + colored($0, colorOfDetail($0)) }
    if let hint = diagnostic.hint { lines.append("  " + colored("hint:", "36") + " " + hint) }
    return lines
  }

  /// The first line: place, severity and summary.
  package var headline: String {
    var place = ""
    if let location = diagnostic.location {
      place = "\(location.path):\(location.range.start.line):\(location.range.start.column): "
    }
    let color =
      switch diagnostic.severity {
      case .error: "1;31"
      case .warning: "1;35"
      case .note: "1;36"
      }
    return colored(place, "1") + colored("\(diagnostic.severity):", color) + " "
      + diagnostic.summary
  }

  /// The most characters of a line that are shown: lines of generated code can have thousands.
  private static let widestExcerpt = 200
  /// How many of them are shown before the caret, where the line is longer.
  private static let widestLead = 60

  /// The line, with a caret under the first column, and tildes to the end of the range on it; of
  /// a long line the part around the caret.
  private func excerpt(
    of location: Diagnostic.Location
  ) -> (excerpt: String, caret: String) {
    let bytes = Array(location.excerpt.utf8)
    let marked = location.markedBytes
    var before = Array(String(decoding: bytes[..<marked.lowerBound], as: UTF8.self))
    var rest = Array(String(decoding: bytes[marked.lowerBound...], as: UTF8.self))
    var width = String(decoding: bytes[marked], as: UTF8.self).count
    if before.count + rest.count > Self.widestExcerpt {
      if before.count > Self.widestLead { before = ["…"] + before.suffix(Self.widestLead - 1) }
      let room = Self.widestExcerpt - before.count
      if rest.count > room { rest = rest.prefix(room - 1) + ["…"] }
      width = min(width, rest.count)
    }
    let padding = before.map { $0 == "\t" ? "\t" : " " }
    return (
      String(before + rest),
      padding.joined() + "^" + String(repeating: "~", count: max(0, width - 1))
    )
  }

  private func colorOfDetail(_ line: String) -> String {
    line.hasPrefix("- ") ? "31" : line.hasPrefix("+ ") ? "32" : "0"
  }

  private func colored(_ text: String, _ color: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}
