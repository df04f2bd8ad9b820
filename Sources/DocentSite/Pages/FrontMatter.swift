package import DocentMarkdown
package import DocentModel

/// What a page says about itself at its top.
package struct FrontMatter: Sendable, Equatable {
  package var title: String?
  package var description: String?
  package var date: CalendarDate?
  /// The page's place in its section: lower is earlier, pages without one come last.
  package var order: Int?
  package var tags: [String] = []
  package var isDraft = false
  package var examples = PageExamples()

  package init() {}

  /// Reads a page's front matter; what is wrong keeps its default and is reported.
  package static func read(
    _ text: FrontMatterText, in source: SourceFile
  ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    var frontMatter = FrontMatter()
    do throws(YAMLProblem) {
      let composer = YAMLComposer(source: source, firstLine: text.firstLine)
      var reader = MappingReader(
        try composer.compose(text.yaml), in: source, id: "front-matter")
      frontMatter.read(&reader)
      reader.finish(unknownKeys: .warning, id: Check.unknownKey.rawValue)
      return (frontMatter, reader.diagnostics)
    } catch {
      let diagnostic = Diagnostic(
        .error, id: "front-matter", "this is not YAML: \(error.summary)",
        at: SourceRange(error.position), in: source,
        hint: "check the indentation, and quote text that holds ‘: ’ or starts with a sign")
      return (frontMatter, [diagnostic])
    }
  }

  private mutating func read(_ reader: inout MappingReader) {
    title = reader.string("title")
    description = reader.string("description")
    date = reader.scalar("date", expected: "a day as YYYY-MM-DD", parse: CalendarDate.init(_:))
    order = reader.integer("order")
    tags = reader.strings("tags") ?? []
    isDraft = reader.boolean("draft") ?? false
    reader.mapping("examples") { examples.read(&$0) }
    // Names with a meaning that pages may already carry, for outputs that are still to come.
    reader.accept(["aliases", "extra", "layout", "toc", "updated"])
  }
}
