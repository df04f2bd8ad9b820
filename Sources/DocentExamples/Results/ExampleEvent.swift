/// What a run of examples tells while it works, for those who watch.
package enum ExampleEvent: Sendable {
  case hostBuildStarted(package: String)
  /// SwiftPM's own line about what it is doing.
  case hostBuildProgress(String)
  case compileStarted(programs: Int)
  case runStarted(programs: Int)
  case finished(ExampleResult)
}
