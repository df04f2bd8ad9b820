import DocentExamples
import Synchronization

/// A preview line by line, for logs, pipes and terminals that cannot draw.
final class PreviewLines: PreviewDisplay {
  private let console: Console
  private let progress = Mutex<ExampleProgress?>(nil)

  init(console: Console) { self.console = console }

  func show(_ event: PreviewEvent) {
    switch event {
    case .serving(let address, let warnings):
      console.print(Self.announcement(of: address))
      console.show(warnings)
    case .built(_, _, _, let problems), .notBuilt(_, let problems), .examplesNotRun(let problems):
      console.show(problems)
    case .examplesStarted(let count):
      progress.withLock { $0 = ExampleProgress(console: console, total: count) }
    case .example(let event, _):
      progress.withLock { $0 }?.show(event)
    case .examplesFinished(let report, let problems):
      console.show(problems)
      if report.found > 0 { console.say(report.summaryLine) }
    case .stopping:
      break
    }
  }

  func end() async {}

  /// The line that tells where the site is.
  static func announcement(of address: String) -> String {
    "Docent serves the site at \(address) (stop with Ctrl-C)"
  }
}
