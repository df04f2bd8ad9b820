package import DocentMarkdown
package import DocentModel

/// What a page says of all its examples in its front matter.
package struct PageExamples: Sendable, Equatable {
  /// The session that fences without one belong to.
  package var session: String?
  package var timeout: Duration?
  package var languageMode: LanguageMode?
  /// Added to the site's.
  package var compilerFlags: [String] = []

  package init() {}

  /// Reads them in front matter of which all else is for other tools, and so never wrong.
  package static func read(
    _ text: FrontMatterText, in source: SourceFile
  ) -> (examples: PageExamples, diagnostics: [Diagnostic]) {
    var examples = PageExamples()
    do throws(YAMLProblem) {
      let composer = YAMLComposer(source: source, firstLine: text.firstLine)
      let value = try composer.compose(text.yaml)
      // A text between two lines of dashes is no front matter.
      guard case .mapping? = value?.content else { return (examples, []) }
      var reader = MappingReader(value, in: source, id: "front-matter")
      reader.mapping("examples") { examples.read(&$0) }
      return (examples, reader.diagnostics)
    } catch {
      return (examples, [FrontMatter.diagnostic(of: error, in: source)])
    }
  }

  mutating func read(_ reader: inout MappingReader) {
    session = reader.string("session")
    timeout = reader.seconds("timeout")
    languageMode = reader.choice("swiftVersion")
    compilerFlags = reader.words("flags")
  }
}
