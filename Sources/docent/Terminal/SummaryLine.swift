import DocentExamples

extension ExampleReport {
  /// The last line of a run: every example is in exactly one of passed, failed and ignored.
  var summaryLine: String {
    let counts = "found \(found) = \(passed) passed + \(failed) failed + \(ignored) ignored"
    let manners = "\(cached) cached, \(merged) merged, \(alone) alone"
    // One that failed was not run again.
    let times = failed > 0 ? "up to \(runs) times" : "\(runs) times"
    return "\(counts) (\(manners)) · " + (runs > 1 ? "each run \(times) · " : "")
      + "compile \(compileSeconds.spelled), run \(runSeconds.spelled)"
  }

  /// Why examples were compiled alone, each reason with how many it holds for.
  var reasonsForAlone: [String] {
    var counts: [String: Int] = [:]
    for case .alone(let reason) in results.map(\.manner) { counts[reason, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0) (\($1))" }
  }
}

extension TestReport {
  /// The same of a report that was read: how it was compiled is not in it.
  var summaryLine: String {
    "found \(found) = \(passed) passed + \(failed) failed + \(ignored) ignored (\(cached) cached)"
  }
}

extension Double {
  /// `3.2 s`.
  fileprivate var spelled: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
