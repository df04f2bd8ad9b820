/// What holds for every example unless its fence says otherwise.
package struct ExampleSettings: Sendable, Equatable {
  package var languageMode = 6
  package var compilerFlags: [String] = []
  package var timeout: Duration = .seconds(10)

  package init() {}
}
