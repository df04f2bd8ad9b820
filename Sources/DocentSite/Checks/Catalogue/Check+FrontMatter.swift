extension Check {
  /// What is wrong with what pages say about themselves.
  static let ofFrontMatter = [frontMatter, unknownKey, unreadKey]

  package static let frontMatter = Check(
    "front-matter", .error, "front matter that is not YAML, or a value of the wrong kind",
    explanation: """
      What cannot be read keeps its default. Check the indentation, and quote text that holds `: ` or \
      starts with a sign.
      """, isFixed: true)

  package static let unknownKey = Check(
    "unknown-key", .warning, "a key in front matter that does not exist",
    explanation: "It is probably misspelt. What your own templates read belongs below `extra`.")

  package static let unreadKey = Check(
    "unread-key", .note, "a key in front matter that other tools read and this one does not",
    explanation: "It does no harm. What your own templates read belongs below `extra`.")
}
