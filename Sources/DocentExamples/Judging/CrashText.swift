/// What the runtime writes on standard error when a program traps.
struct CrashText {
  /// Without the runtime's own stack trace.
  let lines: [String]

  init(_ errorOutput: String) {
    let all = OutputPattern.lines(of: errorOutput)
    lines = Array(all.prefix { $0 != "Current stack trace:" })
  }

  var text: String { lines.joined(separator: "\n") }

  /// `Fatal error: …`, without the file before it.
  var summary: String? {
    for line in lines {
      if let found = line.firstRange(of: "Fatal error") { return String(line[found.lowerBound...]) }
    }
    return nil
  }

  private static let topLevelError = "Error raised at top level: "

  /// Whether the program ended because nobody caught an error, rather than by a trap.
  var isUncaughtError: Bool { text.contains(Self.topLevelError) }

  /// The error that nobody caught, as it describes itself.
  var uncaughtError: String {
    text.firstRange(of: Self.topLevelError).map { String(text[$0.upperBound...]) } ?? ""
  }

  /// What follows `Fatal error: `.
  var message: String? {
    summary.flatMap { summary in
      summary.firstRange(of: ": ").map { String(summary[$0.upperBound...]) }
    }
  }

  /// The line of a page that the runtime names as the place of the trap.
  ///
  /// It writes the module and the last component of the path: `main/page.md:12: Fatal error: …`.
  func line(inPage path: String) -> Int? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for line in lines {
      guard let found = line.firstRange(of: name + ":") else { continue }
      return Int(line[found.upperBound...].prefix { $0.isNumber })
    }
    return nil
  }
}
