import DocentExamples
import Synchronization

/// Tells on the terminal how far a run of examples has come.
final class ExampleProgress: Sendable {
  private let console: Console
  private let total: Int
  private let finished = Mutex(0)

  init(console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  func show(_ event: ExampleEvent) {
    switch event {
    case .hostBuildStarted(let package):
      console.say("building the package that examples import: \(package) (minutes the first time)")
    case .hostBuildProgress(let line): console.progress(line)
    case .compileStarted(let programs):
      console.progress("compiling \(programs) programs")
    case .runStarted(let programs):
      console.progress("running \(programs) programs")
    case .finished:
      let count = finished.withLock { count in
        count += 1
        return count
      }
      console.progress("\(count) of \(total) examples")
    }
  }
}
