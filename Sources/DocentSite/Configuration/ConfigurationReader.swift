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
    author = reader.string("author")
    baseURL = reader.scalar(
      "baseURL", expected: "an address that starts with https://, without ‘?’ and ‘#’"
    ) { SiteAddress($0)?.description }
    readRepository(&reader)
    hasPrintablePage = reader.boolean("print")
    contentFolders = reader.strings("content") ?? contentFolders
    folderLocations = reader.locations(ofTexts: "content")
    outputFolder = reader.string("output") ?? outputFolder
    folderLocations.merge(reader.locations(ofTexts: "output")) { $1 }
    reader.mapping("theme") { theme in
      self.theme.read(&theme)
      folderLocations.merge(theme.locations(ofTexts: "folder")) { $1 }
    }
    reader.mapping("links") { links in
      links.mapping("header") { headerLinks = $0.siteLinks() }
      links.mapping("footer") { footerLinks = $0.siteLinks() }
      ignoredLinks = links.strings("ignore") ?? []
    }
    html = reader.choice("html") ?? html
    typography = reader.choice("typography") ?? typography
    reader.mapping("examples") { examples in
      self.examples.read(&examples)
      folderLocations.merge(examples.locations(ofTexts: "package")) { $1 }
    }
    reader.mapping("checks") { checks.read(&$0) }
  }

  private mutating func readRepository(_ reader: inout MappingReader) {
    repository = reader.scalar("repository", expected: "an address that starts with https://") {
      $0.isWebAddress ? $0 : nil
    }
    branch = reader.string("branch") ?? branch
    let pattern = "false, or an address with \(EditLinkSetting.placeholder) in it"
    editLink =
      reader.scalar("editLink", expected: pattern) { text in
        if text == "false" { return EditLinkSetting.none }
        let isPattern = text.isWebAddress && text.contains(EditLinkSetting.placeholder)
        return isPattern ? .pattern(text) : nil
      } ?? editLink
    showsLastUpdated = reader.boolean("lastUpdated") ?? showsLastUpdated
  }
}

extension ThemeConfiguration {
  fileprivate mutating func read(_ reader: inout MappingReader) {
    folder = reader.string("folder")
    let colour = "a colour as \"#b3341c\""
    accent = reader.located("accent", expected: colour) { text in
      Colour(text).flatMap { $0.alpha == 255 ? $0 : nil }
    }
    // What YAML makes of a colour without quotes is easy to overlook.
    reader.require("accent", expected: colour, hint: "quote it: what follows a # is a comment")
    for image in ThemeImage.allCases {
      let formats = Set(image.formats.values).sorted().joined(separator: ", ")
      images[image] = reader.located(
        image.rawValue, expected: "the path of an image (\(formats))"
      ) { path in
        let fileExtension = SitePath(components: [path]).pathExtension
        return image.formats[fileExtension] == nil ? nil : path
      }
    }
  }
}

extension MappingReader {
  /// The keys as titles, their values as addresses.
  fileprivate mutating func siteLinks() -> [SiteLinkSetting] {
    keys.compactMap { title in
      let address = located(title, expected: "an address, or the path of a page") { text in
        text.isEmpty || InlinePolicy.violation(byAddress: text) != nil ? nil : text
      }
      return address.map { SiteLinkSetting(title: title, address: $0) }
    }
  }
}

extension String {
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
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
      let replacement = rule.string("with") ?? ""
      guard let pattern else { return }
      normalizations.append(Normalization(pattern: pattern, replacement: replacement))
    }
  }
}

extension MappingReader {
  /// Where each text of a value stands.
  fileprivate mutating func locations(ofTexts key: String) -> [String: Diagnostic.Location] {
    Dictionary(places(ofTexts: key).map { ($0.text, location(of: $0.range)) }) { first, _ in first }
  }

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
    for check in Check.all { rules[check.id] = reader.rule(for: check) }
  }
}

extension MappingReader {
  /// A level, or a mapping with one for all pages and others for some.
  fileprivate mutating func rule(for check: Check) -> CheckRule? {
    if check.isFixed {
      refuse(check.id, "‘\(check.id)’ is always an error", hint: check.explanation)
      return nil
    }
    guard isMapping(check.id) else {
      return choice(check.id, of: CheckLevel.self).map { CheckRule($0) }
    }
    var rule = CheckRule()
    mapping(check.id) { levels in
      rule.level = levels.choice("default")
      for level in CheckLevel.allCases {
        rule.exceptions[level] = levels.strings(level.rawValue)?.map(PathPattern.init)
      }
    }
    return rule
  }
}
