import DocentExamples
import DocentModel
import DocentProject
import Foundation

extension TestReport {
  /// Reads the reports of the parts of a run, and makes one of them.
  ///
  /// - Throws: `ProjectProblem` for a file that is no report, and for parts that do not complete one
  ///   another.
  init(files: [String], surroundings: Surroundings) throws {
    let reports = try files.map { try TestReport(file: $0, surroundings: surroundings) }
    do {
      try self.init(merging: reports)
    } catch let error as ReportMergeError {
      throw ProjectProblem(error.diagnostic(files: files))
    }
  }

  private init(file: String, surroundings: Surroundings) throws {
    let url = URL(filePath: file, relativeTo: URL(filePath: surroundings.currentFolder + "/"))
    guard let data = try? Data(contentsOf: url) else {
      throw ProjectProblem(Diagnostic(.error, id: "report", "‘\(file)’ cannot be read"))
    }
    do {
      self = try JSONReport.read(data)
    } catch JSONReport.ReadingError.otherVersion(let version) {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "report",
          "‘\(file)’ is of version \(version), and this Docent reads version \(JSONReport.version)",
          hint: "merge reports with the same Docent that wrote them"))
    } catch {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "report", "‘\(file)’ is not a report of Docent's",
          hint: "write one with docent test --report json=FILE"))
    }
  }
}

extension ReportMergeError {
  /// The error in words.
  fileprivate func diagnostic(files: [String]) -> Diagnostic {
    switch self {
    case .duplicate(let id, let first, let second):
      Diagnostic(
        .error, id: "report", "\(id) is in ‘\(files[first])’ and in ‘\(files[second])’",
        hint: "merge reports of different shards")
    case .differentDivisions(let first, let second):
      Diagnostic(
        .error, id: "report",
        "‘\(files[first])’ and ‘\(files[second])’ are not parts of one division",
        hint: "run all shards on the same pages, with the same .build/docent/history.json or none")
    case .missingShards(let numbers, let count):
      Diagnostic(
        .error, id: "report",
        "missing: " + numbers.map { "shard \($0)/\(count)" }.joined(separator: ", "),
        hint: "name the reports of all \(count) shards")
    case .repeatedShard(let shard, let first, let second):
      Diagnostic(
        .error, id: "report",
        "shard \(shard) is in ‘\(files[first])’ and in ‘\(files[second])’",
        hint: "name the report of each shard once")
    }
  }
}
