import DocentModel

/// A page's front matter, told apart from the Markdown below it.
struct FrontMatterSplit {
  let frontMatter: FrontMatterText?
  /// The line on which the Markdown starts.
  let markdownLine: Int
  let diagnostics: [Diagnostic]

  /// A page that is Markdown from its first line.
  static let none = FrontMatterSplit(frontMatter: nil, markdownLine: 1)

  /// Front matter stands between a first line `---` and a line `---` or `...`. Hugo's, between lines
  /// `+++`, is no part of the page either.
  init(_ source: SourceFile) {
    if Self.isFence(source.line(1), of: "+++"),
      let closing = (1...source.lineCount).dropFirst().first(where: {
        Self.isFence(source.line($0), of: "+++")
      })
    {
      self.init(
        frontMatter: nil, markdownLine: closing + 1, diagnostics: [Self.foreign(in: source)])
      return
    }
    guard Self.isFence(source.line(1), of: "---") else {
      self.init(frontMatter: nil, markdownLine: 1)
      return
    }
    let closing = (2...max(2, source.lineCount)).first { number in
      let line = source.line(number)
      return number <= source.lineCount
        && (Self.isFence(line, of: "---") || Self.isFence(line, of: "..."))
    }
    guard let closing else {
      self.init(
        frontMatter: nil, markdownLine: 1,
        diagnostics: Self.startsLikeYAML(source.line(2)) ? [Self.unclosed(in: source)] : [])
      return
    }
    let yaml = (2..<closing).map { source.lineText($0) + "\n" }.joined()
    self.init(
      frontMatter: FrontMatterText(yaml: yaml, firstLine: 2), markdownLine: closing + 1)
  }

  private init(
    frontMatter: FrontMatterText?, markdownLine: Int, diagnostics: [Diagnostic] = []
  ) {
    self.frontMatter = frontMatter
    self.markdownLine = markdownLine
    self.diagnostics = diagnostics
  }

  private static func isFence(_ line: ArraySlice<UInt8>, of fence: String) -> Bool {
    line.starts(with: fence.utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  private static func startsLikeYAML(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { $0 != UInt8(ascii: ":") }
    let after = line.dropFirst(key.count + 1).first
    return !key.isEmpty && key.count < line.count && (after == nil || after == UInt8(ascii: " "))
      && key.allSatisfy {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }

  private static func foreign(in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .warning, id: "foreign-syntax", "front matter in TOML, as Hugo reads it, is left out",
      at: SourceRange(line: 1, column: 1, length: 3), in: source,
      hint: "write it in YAML, between two lines `---`")
  }

  private static func unclosed(in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, id: "front-matter", "the front matter is not closed",
      at: SourceRange(line: 1, column: 1, length: 3), in: source,
      hint: "put a line `---` after its last key")
  }
}
