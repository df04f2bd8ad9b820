package import DocentExamples
package import DocentSite

extension Project {
  /// The pages as the example engine takes them: with what `docent.yml` and their front matter say,
  /// and with the files that they copy.
  package func examplePages(_ content: SiteContent) -> [ExamplePage] {
    let copies = readCopiedFiles(for: content.documents)
    return content.pages.filter { !$0.isGenerated }.map { page in
      ExamplePage(
        document: page.document, settings: settings(for: page.frontMatter.examples),
        copies: copies)
    }
  }

  private func settings(for page: PageExamples) -> ExampleSettings {
    let site = configuration.examples
    var settings = ExampleSettings()
    settings.timeout = page.timeout ?? site.timeout
    settings.languageMode = (page.languageMode ?? site.languageMode).number
    settings.compilerFlags = site.compilerFlags + page.compilerFlags
    settings.isHashingDeterministic = site.isHashingDeterministic
    settings.normalizations = site.normalizations.compactMap {
      OutputNormalization(pattern: $0.pattern, replacement: $0.replacement)
    }
    settings.session = page.session
    return settings
  }

  /// A name for what a run of all examples runs on, so that it is compared with its like.
  package func exampleScope(includesDrafts: Bool) -> String {
    (configuration.contentFolders + (includesDrafts ? ["and drafts"] : [])).joined(separator: "\n")
  }
}
