/// What the process tells whoever started it.
enum ExitStatus: Int32, Error {
  /// The content has problems, or examples fail.
  case contentProblems = 1
  /// The command line or the configuration is wrong.
  case usage = 2
  /// The machine lacks something, such as a compiler.
  case environment = 3
}
