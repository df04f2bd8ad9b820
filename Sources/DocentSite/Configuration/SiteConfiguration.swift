package import DocentMarkdown
package import DocentModel

/// What `docent.yml` says, with every default filled in.
///
/// Paths are as written: relative to the folder of `docent.yml`.
package struct SiteConfiguration: Sendable, Equatable {
  /// The site's name; without one, the title of its first page.
  package var title: String?
  package var description: String?
  /// The language of the pages, as a BCP 47 tag.
  package var language = "en"
  /// Who wrote the pages, unless one says otherwise.
  package var author: String?
  /// The address that the site is published at, without a `/` at its end.
  package var baseURL: String?
  /// The address of the source repository.
  package var repository: String?
  /// The branch on which readers edit pages.
  package var branch = "main"
  package var editLink = EditLinkSetting.automatic
  /// Whether pages say when the repository last changed them.
  package var showsLastUpdated = true
  /// Whether all pages are also written as one for printing; `nil` where the site's size decides.
  package var hasPrintablePage: Bool?
  package var contentFolders = ["content"]
  package var outputFolder = "site"
  /// Where `docent.yml` names the folders that it names.
  package var folderLocations: [String: Diagnostic.Location] = [:]
  package var theme = ThemeConfiguration()
  /// The links beside the site's title, in order.
  package var headerLinks: [SiteLinkSetting] = []
  /// The links at the foot of every page, in order.
  package var footerLinks: [SiteLinkSetting] = []
  /// Patterns for web addresses that are not to be checked.
  package var ignoredLinks: [String] = []
  /// What becomes of HTML in the pages.
  package var html = HTMLPolicy.allow
  package var typography = Typography.plain
  package var examples = ExampleConfiguration()
  package var checks = CheckSettings()

  package init() {}
}

/// How the site's examples are compiled and run, unless one says otherwise.
package struct ExampleConfiguration: Sendable, Equatable {
  /// The folder of the package whose products examples may import.
  package var packageFolder: String?
  package var timeout: Duration = .seconds(10)
  package var languageMode = LanguageMode.swift6
  /// Flags for the compiler, each as one argument.
  package var compilerFlags: [String] = []
  /// What is replaced in outputs before they are compared.
  package var normalizations: [Normalization] = []
  /// Whether sets and dictionaries have the same order in every run.
  package var isHashingDeterministic = true

  package init() {}
}

/// A text that takes the place of whatever a regular expression matches.
package struct Normalization: Sendable, Equatable {
  package let pattern: String
  package let replacement: String
}

/// The language mode that examples are compiled in.
package enum LanguageMode: String, Sendable, CaseIterable {
  case swift5 = "5"
  case swift6 = "6"

  package var number: Int {
    switch self {
    case .swift5: 5
    case .swift6: 6
    }
  }
}
