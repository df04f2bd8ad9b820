extension Check {
  /// What is wrong with examples, short of a failure.
  static let ofExamples = [uncheckedOutput, unparsedSwift, staleResult]

  package static let uncheckedOutput = Check(
    "unchecked-output", .note, "an example that prints what its page does not say",
    explanation: """
      Readers do not see what it prints, and nobody notices when that changes. \
      `docent test --update` writes the output into the page.
      """)

  package static let unparsedSwift = Check(
    "unparsed-swift", .warning, "a Swift fence that the Swift parser does not understand",
    explanation: """
      It cannot compile, and is coloured wrongly. Correct it, give the fence another language, or say \
      with `ignore` why it is a sketch. Fences with `ignore` or `compile-fail`, and those for \
      experimental features, are not looked at.
      """)

  package static let staleResult = Check(
    "stale-result", .warning, "an example that has changed since it was run",
    explanation: """
      The page would show a result of other code, or none. Run `docent test`. Where nothing has been \
      run, as after a fresh clone, nothing is reported.
      """)
}
