package import DocentExamples
import DocentSite

extension Project {
  /// The configuration of examples as the engine takes it.
  package var exampleSettings: ExampleSettings {
    var settings = ExampleSettings()
    settings.timeout = configuration.examples.timeout
    settings.languageMode = configuration.examples.languageMode.number
    settings.compilerFlags = configuration.examples.compilerFlags
    return settings
  }

  /// A name for what a run of all examples runs on, so that it is compared with its like.
  package func exampleScope(includesDrafts: Bool) -> String {
    (configuration.contentFolders + (includesDrafts ? ["and drafts"] : [])).joined(separator: "\n")
  }
}
