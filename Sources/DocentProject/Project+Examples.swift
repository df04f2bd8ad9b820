package import DocentExamples
import DocentModel
package import DocentSite

extension Project {
  /// The pages as the example engine takes them: with what `docent.yml` and their front matter say,
  /// and with the files that they copy.
  package func examplePages(_ content: SiteContent) -> [ExamplePage] {
    let copies = readCopiedFiles(for: content.documents)
    return content.pages.filter { !$0.isGenerated }.map { page in
      ExamplePage(
        document: page.document,
        settings: ExampleSettings(
          site: configuration.examples, page: page.frontMatter.examples),
        copies: copies)
    }
  }

  /// What can be told of the examples without running them.
  func checkExamples(of content: SiteContent) async -> [Diagnostic] {
    let pages = examplePages(content)
    let history = RunHistory(workspace: workspaceFolder)
    async let stale = StaleResultCheck(history).diagnostics(for: pages)
    let found = await withTaskGroup(of: [Diagnostic].self) { tasks in
      for page in pages { tasks.addTask { SourceCheck(page).diagnostics } }
      return await tasks.reduce(into: []) { $0 += $1 }
    }
    return found + (await stale)
  }

  /// A name for what a run of all examples runs on, so that it is compared with its like.
  package func exampleScope(includesDrafts: Bool) -> String {
    (configuration.contentFolders + (includesDrafts ? ["and drafts"] : [])).joined(separator: "\n")
  }
}

extension ExampleSettings {
  /// What holds for the examples of a page: what the page says, or else the site.
  init(site: ExampleConfiguration, page: PageExamples) {
    self.init()
    timeout = page.timeout ?? site.timeout
    languageMode = (page.languageMode ?? site.languageMode).number
    compilerFlags = site.compilerFlags + page.compilerFlags
    isHashingDeterministic = site.isHashingDeterministic
    normalizations = site.normalizations.compactMap {
      OutputNormalization(pattern: $0.pattern, replacement: $0.replacement)
    }
    session = page.session
  }
}
