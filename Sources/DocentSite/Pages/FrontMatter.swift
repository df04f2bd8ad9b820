package import DocentMarkdown
package import DocentModel

/// What a page says about itself at its top.
package struct FrontMatter: Sendable, Equatable {
  package var title: String?
  package var description: String?
  package var authors: [String] = []
  /// When the page was published.
  package var date: PageDate?
  /// When the page was last changed.
  package var updated: PageDate?
  /// The page's place in its section: lower is earlier, pages without one come last.
  package var order: Int?
  package var tags: [String] = []
  /// Former addresses of the page, which lead to it.
  package var aliases: [Alias] = []
  /// Anchors that the page once had.
  package var formerAnchors: [FormerAnchor] = []
  package var layout = PageLayout.page
  /// Whether the page's headings are listed beside it.
  package var listsContents = true
  package var isDraft = false
  /// Whether the search finds the page.
  package var isSearchable = true
  package var examples = PageExamples()
  /// What only the site's own templates know the meaning of.
  package var extra: [String: ExtraValue] = [:]

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
      frontMatter.readKeysOfOthers(&reader)
      reader.finish(unknownKeys: .warning, id: Check.unknownKey.id)
      return (frontMatter, reader.diagnostics)
    } catch {
      return (frontMatter, [diagnostic(of: error, in: source)])
    }
  }

  static func diagnostic(of problem: YAMLProblem, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, id: "front-matter", "this is not YAML: \(problem.summary)",
      at: SourceRange(problem.position), in: source,
      hint: "check the indentation, and quote text that holds ‘: ’ or starts with a sign")
  }

  private mutating func read(_ reader: inout MappingReader) {
    title = reader.string("title")
    description = reader.string("description")
    date = reader.date("date")
    updated = reader.date("updated")
    order = reader.integer("order")
    tags = reader.terms("tags")
    aliases = reader.places(of: "aliases").map { Alias(text: $0.text, range: $0.range) }
    formerAnchors = reader.formerAnchors("anchors")
    layout = reader.layout("layout") ?? layout
    listsContents = reader.boolean("toc") ?? true
    isDraft = reader.boolean("draft") ?? false
    isSearchable = reader.boolean("search") ?? true
    reader.mapping("examples") { examples.read(&$0) }
    extra = reader.entries("extra").reduce(into: [:]) { extra, entry in
      extra[entry.key] = ExtraValue(entry.value)
    }
  }
}

extension MappingReader {
  /// Themes of blog engines have layouts of many names: one that is not known here is a page's.
  mutating func layout(_ key: String) -> PageLayout? {
    guard let name = text(key) else { return nil }
    guard let layout = PageLayout(rawValue: name) else {
      let names = PageLayout.allCases.map(\.rawValue)
      note(key, "there is no layout ‘\(name)’ here, only \(names.joined(separator: " and "))")
      return nil
    }
    return layout
  }

  mutating func date(_ key: String) -> PageDate? {
    scalar(key, expected: "a day as YYYY-MM-DD, with or without a time", parse: PageDate.init(_:))
  }

  /// Words for a page, each once: a list, or one text with commas between them.
  mutating func terms(_ key: String) -> [String] {
    let texts = words(inText: key) ?? strings(key) ?? []
    let terms = texts.count == 1 ? texts[0].split(separator: ",").map(String.init) : texts
    return terms.map(\.withoutOuterBlanks).filter { !$0.isEmpty }.unique
  }

  /// The words of a single text; `nil` where there is a list.
  ///
  /// Without commas they stand between blanks, as Jekyll reads them. A text in quotes is meant to
  /// stay together.
  mutating func words(inText key: String) -> [String]? {
    guard let text = text(key) else { return nil }
    let separator: Character = text.contains(",") || !isPlain(key) ? "," : " "
    return text.split(separator: separator).map(\.withoutOuterBlanks)
  }
}

extension StringProtocol {
  fileprivate var withoutOuterBlanks: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

extension [String] {
  /// The texts without those that stood before.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
