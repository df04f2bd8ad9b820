/// A line for a terminal: text, and sequences that set its colours.
///
/// Nothing else in it can move the cursor: what authors write is shown there as well.
package struct TerminalLine: Sendable, Equatable {
  /// What to write to the terminal.
  package private(set) var text = ""
  /// How many columns it takes.
  package private(set) var columns = 0

  /// The line, or as much of its start as fits with an ellipsis.
  package init(_ line: String, width: Int) {
    var isColored = false
    // The last place where an ellipsis still has room.
    var kept = (text: "", columns: 0, isColored: false)
    var rest = Substring(line)
    while let character = rest.first {
      if character == "\u{1B}", let color = rest.prefixMatch(of: /\u{1B}\[[0-9;]*m/) {
        text += color.output
        isColored = color.output != "\u{1B}[0m"
        rest = rest[color.range.upperBound...]
        continue
      }
      rest.removeFirst()
      let shown = Self.shown(character, at: columns)
      let shownColumns = shown.map(\.columns).reduce(0, +)
      if columns + shownColumns > width {
        text = width > 0 ? kept.text + "…" : ""
        columns = width > 0 ? kept.columns + 1 : 0
        isColored = kept.isColored
        break
      }
      text += shown
      columns += shownColumns
      if columns < width { kept = (text, columns, isColored) }
    }
    if isColored { text += "\u{1B}[0m" }
  }

  /// A character as it can stand in the line: a tab as blanks, any other control as a mark.
  private static func shown(_ character: Character, at column: Int) -> String {
    if character == "\t" { return String(repeating: " ", count: 8 - column % 8) }
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? "\u{FFFD}" : String(character)
  }
}
