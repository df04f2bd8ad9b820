/// What a page says of all its examples in its front matter.
package struct PageExamples: Sendable, Equatable {
  /// The session that fences without one belong to.
  package var session: String?
  package var timeout: Duration?
  package var languageMode: LanguageMode?
  /// Added to the site's.
  package var compilerFlags: [String] = []

  package init() {}

  mutating func read(_ reader: inout MappingReader) {
    session = reader.string("session")
    timeout = reader.seconds("timeout")
    languageMode = reader.choice("swiftVersion")
    compilerFlags = reader.words("flags")
  }
}
