/// What an example's process finds in its environment: the same on every machine.
enum RunEnvironment {
  /// A part of every cached result's key. Unless the user wants otherwise, a trap writes one line
  /// rather than a page of backtrace, and sets and dictionaries keep their order from run to run.
  static func variables(for program: Program) -> [String: String] {
    var variables = [
      "LANG": "C.UTF-8",
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "SWIFT_BACKTRACE": program.showsBacktrace ? "enable=yes,color=no" : "enable=no",
      "TZ": "UTC",
    ]
    if program.isHashingDeterministic { variables["SWIFT_DETERMINISTIC_HASHING"] = "1" }
    return variables
  }
}
