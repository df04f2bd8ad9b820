import DocentModel

/// What the runtime writes of a trap when it is asked to look for its place.
///
/// Some traps say nothing: arithmetic that overflows, a stack that does. Others name a place in
/// the standard library. The reason and the lines of the page are in the debug information.
struct Backtrace {
  /// The setting of the environment variable `SWIFT_BACKTRACE` that asks for it.
  static let setting =
    "enable=yes,color=no,interactive=no,images=none,registers=none,threads=crashed,limit=64"
    + ",output-to=stderr,timeout=5s"

  let trap: ProgramRecord.Trap

  /// - Parameter page: The path of the page that the program's code stands in.
  init(_ text: String, page: String) {
    let lines = text.split(separator: "\n")
    let reason = lines.lazy.compactMap { line in
      line.prefixMatch(of: /\*\*\* Swift runtime failure: (.*) \*\*\*/).map { String($0.output.1) }
    }.first
    trap = ProgramRecord.Trap(
      reason: reason, positions: lines.compactMap { Self.position($0, in: page) })
  }

  /// Reads `3 … main + 257 in program at /folder/page.md:58:12`.
  private static func position(_ line: Substring, in page: String) -> SourcePosition? {
    guard let match = line.wholeMatch(of: /\s*\d+ .* in .* at (.+):(\d+):(\d+)/),
      match.output.1 == page || match.output.1.hasSuffix("/" + page),
      let number = Int(match.output.2), let column = Int(match.output.3)
    else { return nil }
    return SourcePosition(line: number, column: column)
  }
}
