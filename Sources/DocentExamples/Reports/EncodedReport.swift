import DocentModel

/// The JSON of a report, key by key: a promise to programs that read it.
///
/// A change that such a program could stumble over needs another version.
struct EncodedReport: Codable, Equatable {
  static let currentVersion = 1

  struct Summary: Codable, Equatable {
    let found: Int
    let passed: Int
    let failed: Int
    let ignored: Int
    let cached: Int
  }

  let version: Int
  let toolchain: String
  let summary: Summary
  let examples: [EncodedExample]
  /// Left out where there are none.
  let problems: [EncodedProblem]?
  /// Left out of the report of a whole run.
  let shard: EncodedShard?
  /// Left out where each program was run once.
  let runs: Int?

  init(_ report: TestReport) {
    version = Self.currentVersion
    toolchain = report.toolchain
    summary = Summary(
      found: report.found, passed: report.passed, failed: report.failed, ignored: report.ignored,
      cached: report.cached)
    examples = report.examples.map(EncodedExample.init)
    problems = report.problems.isEmpty ? nil : report.problems.map(EncodedProblem.init)
    shard = report.share.map(EncodedShard.init)
    runs = report.runs > 1 ? report.runs : nil
  }

  /// - Throws: `JSONReport.ReadingError.notAReport` for a shard that cannot be.
  func report() throws -> TestReport {
    TestReport(
      toolchain: toolchain, share: try shard?.share(), runs: runs ?? 1,
      examples: examples.map(\.example), problems: (problems ?? []).map(\.problem))
  }
}

/// Which part of a divided run a report is of.
struct EncodedShard: Codable, Equatable {
  let number: Int
  let count: Int
  /// The same in all parts of one division.
  let division: String

  init(_ share: ShardShare) {
    number = share.shard.number
    count = share.shard.count
    division = share.division
  }

  func share() throws -> ShardShare {
    guard let shard = Shard(number: number, of: count) else {
      throw JSONReport.ReadingError.notAReport
    }
    return ShardShare(shard: shard, division: division)
  }
}

/// A problem of a page, outside its examples.
struct EncodedProblem: Codable, Equatable {
  let file: String?
  let line: Int
  let column: Int
  let severity: Diagnostic.Severity
  let message: String

  init(_ problem: PageFinding) {
    file = problem.file
    line = problem.finding.position.line
    column = problem.finding.position.column
    severity = problem.finding.severity
    message = problem.finding.message
  }

  var problem: PageFinding {
    PageFinding(
      file: file, Finding(severity, at: SourcePosition(line: line, column: column), message))
  }
}
