import ArgumentParser

/// The reports for other programs that a command is to write.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write a report: junit=FILE, json=FILE, or github for annotations on standard output. "
        + "May be given several times.",
      valueName: "format"),
    transform: ReportRequest.init)
  var requests: [ReportRequest] = []

  func validate() throws {
    let files = requests.compactMap(\.file)
    if let twice = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw ValidationError("Two reports cannot both be written to ‘\(twice)’.")
    }
  }
}
