/// Draws lines over those that it drew before: the cursor stays below them between two frames.
package struct FrameDrawing: Sendable {
  private var shown: (lines: [TerminalLine], size: TerminalSize)?

  package init() {}

  /// What to write to the terminal, at once; empty where the same stands there already.
  ///
  /// - Parameter lines: At most as many as the window has rows, and each narrower than the window:
  ///   after a character in the last column terminals do not agree about where the cursor is.
  package mutating func text(of lines: [TerminalLine], in size: TerminalSize) -> String {
    if let shown, shown.size == size, shown.lines == lines { return "" }
    var text = "\r"
    let up = rowsShown(in: size) - 1
    if up > 0 { text += "\u{1B}[\(up)A" }
    text += lines.map { $0.text + "\u{1B}[K" }.joined(separator: "\r\n")
    shown = (lines, size)
    return text + "\u{1B}[J"
  }

  /// Forgets what stands on the terminal: something else may have been written since.
  package mutating func restart() { shown = nil }

  /// How many rows the last frame takes now: a window that became narrower has wrapped its lines.
  private func rowsShown(in size: TerminalSize) -> Int {
    let lines = shown?.lines ?? []
    let rows = lines.map { max(1, ($0.columns + size.columns - 1) / max(1, size.columns)) }
    return min(rows.reduce(0, +), size.rows)
  }
}
