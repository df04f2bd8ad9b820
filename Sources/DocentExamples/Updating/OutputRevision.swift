/// An expectation brought up to date with what was printed, with as few changes as possible.
///
/// Lines that still match stay as they are written, with their `[..]`; a `...` stays where the lines
/// around it find their place.
struct OutputRevision {
  let lines: [RevisedLine]

  init(of expected: [String], to real: [String]) {
    guard expected.count * real.count < Self.tableLimit else {
      lines = real.map(RevisedLine.new)
      return
    }
    lines = Self.path(expected, real, Self.costs(expected, real))
  }

  /// The table must not take minutes or gigabytes for an example that prints without end.
  private static let tableLimit = 4_000_000

  private enum Step: CaseIterable {
    // In the order in which equally short ways are chosen.
    case match, leaveAny, matchAny, replace, remove, insert
  }

  /// Where a step leads from a place in the table, and at what cost; `nil` where it cannot be made.
  private static func target(
    _ step: Step, _ i: Int, _ j: Int, _ expected: [String], _ real: [String]
  ) -> (i: Int, j: Int, cost: Int)? {
    let line = i < expected.count ? expected[i] : nil
    let hasReal = j < real.count
    return switch step {
    case .match:
      if let line, hasReal, line != "...", OutputPattern.matches(real[j], line) {
        (i + 1, j + 1, 0)
      } else {
        nil
      }
    case .leaveAny: line == "..." ? (i + 1, j, 0) : nil
    case .matchAny: line == "..." && hasReal ? (i, j + 1, 0) : nil
    case .replace: line != nil && hasReal ? (i + 1, j + 1, 1) : nil
    case .remove: line != nil ? (i + 1, j, 1) : nil
    case .insert: hasReal ? (i, j + 1, 1) : nil
    }
  }

  /// At `[i][j]`: how many changes it takes from the expected lines from `i` on to the real ones
  /// from `j` on.
  private static func costs(_ expected: [String], _ real: [String]) -> [[Int]] {
    var costs = Array(
      repeating: Array(repeating: 0, count: real.count + 1), count: expected.count + 1)
    for i in (0...expected.count).reversed() {
      for j in (0...real.count).reversed() where i < expected.count || j < real.count {
        costs[i][j] =
          Step.allCases.compactMap { target($0, i, j, expected, real) }
          .map { costs[$0.i][$0.j] + $0.cost }.min() ?? 0
      }
    }
    return costs
  }

  private static func path(
    _ expected: [String], _ real: [String], _ costs: [[Int]]
  ) -> [RevisedLine] {
    var lines: [RevisedLine] = []
    var (i, j) = (0, 0)
    while i < expected.count || j < real.count {
      for step in Step.allCases {
        guard let next = target(step, i, j, expected, real),
          costs[next.i][next.j] + next.cost == costs[i][j]
        else { continue }
        switch step {
        case .match, .leaveAny: lines.append(.kept(i))
        case .replace, .insert: lines.append(.new(real[j]))
        case .matchAny, .remove: break
        }
        (i, j) = (next.i, next.j)
        break
      }
    }
    return lines
  }
}
