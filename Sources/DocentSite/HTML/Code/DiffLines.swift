extension CodeLines {
  /// A difference of two texts, as `diff -u` and `git diff` write it.
  init(diff code: String) {
    self.init()
    let lines = code.codeLines
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let previous = index > 0 ? lines[index - 1] : nil
      append(line, number: index + 1, role: Self.role(of: line, after: previous, before: next))
    }
  }

  /// The names of the two files stand above each other: only that tells `--- a` from a line
  /// `-- a` that was deleted.
  private static func role(
    of line: Substring.UTF8View, after previous: Substring.UTF8View?,
    before next: Substring.UTF8View?
  ) -> Role? {
    let isName =
      line.starts(with: "--- ".utf8) && next?.starts(with: "+++ ".utf8) == true
      || line.starts(with: "+++ ".utf8) && previous?.starts(with: "--- ".utf8) == true
    let isHeader = ["@@", "diff ", "index "].contains { line.starts(with: $0.utf8) }
    if isName || isHeader { return .hunk }
    return switch line.first {
    case UInt8(ascii: "+"): .inserted
    case UInt8(ascii: "-"): .deleted
    default: nil
    }
  }
}
