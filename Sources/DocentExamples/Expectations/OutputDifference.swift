/// The difference between what the page says and what was printed, line by line.
///
/// `-` is what the page says and was not printed, `+` what was printed and the page does not say.
struct OutputDifference {
  let lines: [String]

  /// How many lines more than expected are looked at: a program in a loop prints a million.
  private static let mostSurplus = 100

  init(expected: [String], real printed: [String]) {
    let real = printed.prefix(expected.count + Self.mostSurplus)
    let difference = Array(real).difference(from: expected) { OutputPattern.matches($0, $1) }
    var removed: Set<Int> = []
    var inserted: [Int: String] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var lines: [String] = []
    var offset = 0
    for (index, line) in expected.enumerated() {
      if removed.contains(index) {
        lines.append("- " + line)
        continue
      }
      while let line = inserted[offset] {
        lines.append("+ " + line)
        offset += 1
      }
      lines.append("  " + line)
      offset += 1
    }
    while let line = inserted[offset] {
      lines.append("+ " + line)
      offset += 1
    }
    if printed.count > real.count { lines.append("and \(printed.count - real.count) lines more") }
    self.lines = lines
  }
}
