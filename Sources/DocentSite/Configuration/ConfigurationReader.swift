import DocentMarkdown
package import DocentModel

extension SiteConfiguration {
  /// Reads `docent.yml`; what is wrong keeps its default and is reported.
  package static func read(
    _ source: SourceFile
  ) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
    let id = "configuration"
    var configuration = SiteConfiguration()
    do throws(YAMLProblem) {
      let text = String(decoding: source.bytes, as: UTF8.self)
      let value = try YAMLComposer(source: source).compose(text)
      var reader = MappingReader(value, in: source, id: id)
      configuration.read(&reader)
      reader.finish(unknownKeys: .error, id: id)
      return (configuration, reader.diagnostics)
    } catch {
      let diagnostic = Diagnostic(
        .error, id: id, "this is not YAML: \(error.summary)",
        at: SourceRange(error.position), in: source,
        hint: "check the indentation, and quote text that holds ‘: ’ or starts with a sign")
      return (configuration, [diagnostic])
    }
  }

  private mutating func read(_ reader: inout MappingReader) {
    title = reader.string("title")
    description = reader.string("description")
    language = reader.string("language") ?? language
    repository = reader.scalar("repository", expected: "an address that starts with https://") {
      $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil
    }
    baseURL = reader.scalar(
      "baseURL", expected: "an address that starts with https://, without ‘?’ and ‘#’"
    ) { SiteAddress($0)?.description }
    hasPrintablePage = reader.boolean("print")
    contentFolders = reader.strings("content") ?? contentFolders
    outputFolder = reader.string("output") ?? outputFolder
    html = reader.choice("html") ?? html
    typography = reader.choice("typography") ?? typography
    reader.mapping("theme") { theme in
      themeFolder = theme.string("folder")
    }
    reader.mapping("examples") { examples.read(&$0) }
    reader.mapping("checks") { checks.read(&$0) }
  }
}

extension ExampleConfiguration {
  fileprivate mutating func read(_ reader: inout MappingReader) {
    packageFolder = reader.string("package")
    timeout = reader.seconds("timeout") ?? timeout
    languageMode = reader.choice("swiftVersion") ?? languageMode
    compilerFlags = reader.words("flags")
    isHashingDeterministic = reader.boolean("deterministicHashing") ?? isHashingDeterministic
    reader.mappings("normalize") { rule in
      let pattern = rule.scalar("match", expected: "a regular expression") { text in
        (try? Regex(text)).map { _ in text }
      }
      guard let pattern else { return }
      normalizations.append(
        Normalization(pattern: pattern, replacement: rule.string("with") ?? ""))
    }
  }
}

extension MappingReader {
  /// A length of time in seconds.
  mutating func seconds(_ key: String) -> Duration? {
    scalar(key, expected: "a number of seconds greater than 0") { text in
      Double(text).flatMap { $0 > 0 && $0 < 86_400 ? .seconds($0) : nil }
    }
  }

  /// The words of a text or of a list of texts.
  mutating func words(_ key: String) -> [String] {
    (strings(key) ?? []).flatMap { $0.split(separator: " ").map(String.init) }
  }
}

extension CheckSettings {
  fileprivate mutating func read(_ reader: inout MappingReader) {
    for check in Check.allCases {
      levels[check] = reader.choice(check.rawValue)
    }
  }
}
