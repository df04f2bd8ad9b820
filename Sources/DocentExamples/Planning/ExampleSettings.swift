/// What holds for every example unless its fence says otherwise.
package struct ExampleSettings: Sendable, Equatable {
  /// 5 or 6.
  package var languageMode = 6
  package var compilerFlags: [String] = []
  /// How long each program may run.
  package var timeout: Duration = .seconds(10)
  /// What is replaced in real and expected output before they are compared.
  package var normalizations: [OutputNormalization] = []
  /// Whether sets and dictionaries have the same order in every run.
  package var isHashingDeterministic = true
  /// Whether a trap is followed by the runtime's backtrace, which takes seconds.
  package var showsBacktrace = false
  /// The session that fences without one belong to; `nil` for none.
  package var session: String?

  package init() {}
}
