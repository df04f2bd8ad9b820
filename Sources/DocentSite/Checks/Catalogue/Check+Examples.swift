extension Check {
  /// What is wrong with examples, short of a failure.
  static let ofExamples = [uncheckedOutput]

  package static let uncheckedOutput = Check(
    "unchecked-output", .note, "an example that prints what its page does not say",
    explanation: """
      It is found where examples are run. `docent test --update` writes the output into the page.
      """)
}
