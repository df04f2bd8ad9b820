/// What the runtime writes on standard error when a program traps.
struct CrashText {
  /// Without the runtime's own stack trace.
  let lines: [String]

  init(_ errorOutput: String) {
    let all = OutputPattern.lines(of: errorOutput)
    lines = Array(all.prefix { $0 != "Current stack trace:" })
  }

  var text: String { lines.joined(separator: "\n") }

  /// How the runtime begins to say why it traps.
  private static let beginnings = [
    "Fatal error", "Precondition failed", "Assertion failed", "Could not cast value of type ",
    "Simultaneous accesses to ",
  ]

  /// `Fatal error: …` or another such line, without the file before it.
  var summary: String? {
    for line in lines {
      let found = Self.beginnings.lazy.compactMap { line.firstRange(of: $0) }.first
      if let found { return String(line[found.lowerBound...]) }
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

  /// What to look for in another run: what follows `Fatal error: `, or that itself where nothing
  /// does, up to an address or from it on, which is another in every run.
  var message: String? {
    guard let summary else { return nil }
    let text = summary.firstRange(of: ": ").map { summary[$0.upperBound...] } ?? summary[...]
    let pieces = text.split(separator: /\(?0x[0-9a-f]+\)?/).map(\.trimmedBlanks)
    return (pieces.first { $0.contains(" ") } ?? pieces.first).map(String.init)
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
