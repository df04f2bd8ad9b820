import DocentExamples
import DocentModel

/// What happens in a preview, for those who show it.
enum PreviewEvent: Sendable {
  /// - Parameter warnings: What holds as long as the preview runs.
  case serving(address: String, warnings: [Diagnostic])
  /// - Parameter changes: The files that the build is for, as diagnostics print them; none for the
  ///   first.
  case built(pages: Int, changes: [String], Duration, problems: [Diagnostic])
  case notBuilt(changes: [String], problems: [Diagnostic])
  case examplesStarted(count: Int)
  /// - Parameter problems: What a finished example found, as loud as the site wants it.
  case example(ExampleEvent, problems: [Diagnostic])
  case examplesFinished(ExampleReport, problems: [Diagnostic])
  /// The examples cannot run at all.
  case examplesNotRun(problems: [Diagnostic])
  case stopping
}

/// Where the user sees what happens in a preview.
protocol PreviewDisplay: Sendable {
  /// Shows one event; may be called from any thread.
  func show(_ event: PreviewEvent)

  /// Shows that the preview has ended, and leaves the terminal as it was.
  func end() async
}

extension Console {
  /// A status that is drawn, where the terminal can and the user does not want quiet; else lines.
  var previewDisplay: any PreviewDisplay {
    showsProgress ? StatusScreen(console: self) : PreviewLines(console: self)
  }
}
