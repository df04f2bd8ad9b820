/// What an example's process finds in its environment: the same on every machine.
enum RunEnvironment {
  /// Part of every cached result's key. Sets and dictionaries keep their order from run to run,
  /// and a trap writes one line rather than a page of backtrace.
  static let variables = [
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
    "SWIFT_DETERMINISTIC_HASHING": "1",
    "TZ": "UTC",
  ]

  /// The variables, and the process's own folder as its home and for its temporary files.
  static func variables(folder: String) -> [String: String] {
    variables.merging(["HOME": folder, "TMPDIR": folder]) { $1 }
  }
}
