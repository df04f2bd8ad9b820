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
}
