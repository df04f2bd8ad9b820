import DocentModel

/// The pages as they were read, kept so that a file that has not changed is not read again.
struct PageReadings: Sendable {
  /// What one file was found to be.
  struct Reading: Sendable {
    let file: ContentFile
    /// `nil` for a file that is no text.
    let page: Page?
    let diagnostics: [Diagnostic]
  }

  private let reader: PageReader
  /// One a file, in the order of the files.
  let readings: [Reading]

  /// Reads the files, but for those that `last` knows as they are now.
  init(_ files: [ContentFile], reader: PageReader, after last: PageReadings?) async throws {
    var known: [SitePath: Reading] = [:]
    if let last, last.reader == reader {
      for reading in last.readings { known[reading.file.path] = reading }
    }
    self.reader = reader
    readings = try await files.concurrentMap { [known] file in
      if let reading = known[file.path], reading.file == file { return reading }
      let read = reader.read(file)
      return Reading(file: file, page: read.page, diagnostics: read.diagnostics)
    }
  }

  /// The pages that could be read; in place of one whose author is in the middle of typing what
  /// says all the rest about it, the page as `last` has it.
  func pages(keeping last: [Page]) -> [Page] {
    let lastByPath = Dictionary(last.map { ($0.path, $0) }) { first, _ in first }
    return readings.compactMap { reading in
      let isUnreadable = reading.diagnostics.contains { problem in
        problem.severity == .error && ["encoding", "front-matter"].contains(problem.id)
      }
      return isUnreadable ? lastByPath[reading.file.path] ?? reading.page : reading.page
    }
  }
}
