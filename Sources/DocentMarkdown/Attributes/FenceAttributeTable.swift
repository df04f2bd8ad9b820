extension FenceAttribute {
  /// Every attribute of a fence of that kind. One entry below is all that a new one needs.
  static func table(for kind: CodeKind) -> [FenceAttribute] {
    switch kind {
    case .example: ofExamples + ofAllCode
    case .listing: ofAllCode
    }
  }

  /// The attributes that are about compiling and running.
  static let ofExamples: [FenceAttribute] = [
    // What must happen: no two of these.
    flag("no-run", clashes: ["compile-fail", "should-crash", "ignore"]) {
      $0.expectation = .compileOnly
    },
    flag("compile-fail", clashes: ["should-crash", "ignore"]) { $0.expectation = .compileFailure },
    text("should-crash", clashes: ["ignore"]) { $0.expectation = .crash(message: $1) },
    text("ignore", valueName: "reason") { $0.expectation = .ignored(reason: $1) },

    // How it runs.
    words("session", clashes: ["standalone"]) { $0.sessions = $1 },
    flag("standalone") { $0.isStandalone = true },
    flag("hidden") { $0.isHidden = true },
    flag("serial") { $0.isSerial = true },
    flag("timeline", clashes: ["no-run", "compile-fail", "ignore"]) { $0.drawsTimeline = true },
    seconds("timeout") { $0.timeout = $1 },
    choice("swift-version", of: ["5", "6"]) { $0.languageMode = Int($1) },
    text("flags") { $0.compilerFlags = $1.split(separator: " ").map(String.init) },

    // Where it comes from.
    text("file", valueName: "PATH") {
      $0.origin = FenceAttributes.Origin(path: $1, snippet: $0.origin?.snippet)
    },
    text("snippet", valueName: "NAME") {
      $0.origin = FenceAttributes.Origin(path: $0.origin?.path ?? "", snippet: $1)
    },
  ]

  /// The attributes of a name, and of how code looks.
  private static let ofAllCode: [FenceAttribute] = [
    identifier("id") { $0.name = $1 },
    text("title") { $0.presentation.title = $1 },
    text("tab") { $0.presentation.tab = $1 },
    choice("verdict", of: FenceAttributes.Verdict.allCases.map(\.rawValue)) {
      $0.presentation.verdict = FenceAttributes.Verdict(rawValue: $1)
    },
    lines("highlight") { $0.presentation.highlightedLines = $1 },
    lines("strikeout") { $0.presentation.struckLines = $1 },
    count("wrap") { $0.presentation.wrapColumn = $1 },
    flag("showLineNumbers") { $0.presentation.showsLineNumbers = true },
    flag("nocopy") { $0.presentation.isCopyable = false },
  ]
}
