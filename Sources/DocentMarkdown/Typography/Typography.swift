/// How quotes and dashes look in running text.
package enum Typography: String, Sendable, CaseIterable {
  /// As they were typed.
  case plain
  /// `"…"` as curly quotes, `--` and `---` as dashes, `...` as an ellipsis.
  case smart
}
