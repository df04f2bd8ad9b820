/// How a term stands in the text.
enum TermKind: Sendable {
  /// As the text has it.
  case word
  /// Between the capitals or underscores of a name.
  case part
  /// Several words or parts as if nothing were between them: `tasksleep` for `Task.sleep`.
  case join
}

/// What takes the terms that a text has.
protocol TermSink {
  /// - Parameter term: UTF-8 in lower case, without accents.
  mutating func take(_ term: ArraySlice<UInt8>, as kind: TermKind)
}
