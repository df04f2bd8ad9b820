import DocentExamples
import DocentSite

extension Project {
  /// The configuration of examples as the engine takes it.
  var exampleSettings: ExampleSettings {
    var settings = ExampleSettings()
    settings.timeout = configuration.examples.timeout
    settings.languageMode = configuration.examples.languageMode.number
    settings.compilerFlags = configuration.examples.compilerFlags
    return settings
  }
}

extension ExampleSession {
  init(project: Project, surroundings: Surroundings, options: ExampleOptions) {
    self.init(
      workspaceFolder: project.workspaceFolder,
      packageFolder: project.configuration.examples.packageFolder.map(project.absolute),
      surroundings: surroundings, options: options)
  }
}
