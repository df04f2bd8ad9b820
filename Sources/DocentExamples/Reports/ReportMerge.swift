package import DocentModel

/// Why reports cannot be merged; they are counted from 0, as they were given.
package enum ReportMergeError: Error, Equatable {
  case duplicate(ExampleID, in: Int, and: Int)
  /// One is of a whole run, or of a run that was divided in another way.
  case differentDivisions(Int, Int)
  /// The first ten of those that are not there.
  case missingShards([Int], of: Int)
  case repeatedShard(Shard, in: Int, and: Int)
}

extension TestReport {
  /// The report of a run that was divided: as if it had not been.
  ///
  /// - Throws: `ReportMergeError` where the reports do not complete one another.
  package init(merging reports: [TestReport]) throws {
    try Self.checkShares(reports.map(\.share))
    var origins: [ExampleID: Int] = [:]
    for (index, report) in reports.enumerated() {
      for example in report.examples {
        if let earlier = origins.updateValue(index, forKey: example.id) {
          throw ReportMergeError.duplicate(example.id, in: earlier, and: index)
        }
      }
    }
    let examples = reports.flatMap(\.examples).sorted {
      ($0.id.page, $0.line) < ($1.id.page, $1.line)
    }
    // A part without examples has run with no compiler.
    let parts = reports.filter { !$0.examples.isEmpty }
    let toolchains = (parts.isEmpty ? reports : parts).map(\.toolchain)
    self.init(
      toolchain: Self.unique(toolchains).joined(separator: ", "),
      // So many runs all of them have had.
      runs: parts.map(\.runs).min() ?? 1,
      examples: examples,
      problems: Self.problems(of: reports, beside: examples))
  }

  /// Each part reads all pages, and so tells their problems again; those of an example that
  /// another part has are told with it.
  private static func problems(
    of reports: [TestReport], beside examples: [ReportedExample]
  ) -> [PageFinding] {
    let pages = Dictionary(grouping: examples, by: \.id.page)
    return unique(reports.flatMap(\.problems)).filter { problem in
      let ofPage = problem.file.flatMap { pages[$0] } ?? []
      return !ofPage.contains { $0.findings.contains(problem.finding) }
    }
  }

  /// Reports of whole runs need no part to complete them; those of parts need all the others.
  private static func checkShares(_ shares: [ShardShare?]) throws {
    guard let first = shares.first else { return }
    let other = shares.firstIndex { share in
      share?.division != first?.division || share?.shard.count != first?.shard.count
    }
    if let other { throw ReportMergeError.differentDivisions(0, other) }
    guard let count = first?.shard.count else { return }
    var seen: [Int: Int] = [:]
    for (index, shard) in shares.compactMap(\.?.shard).enumerated() {
      if let earlier = seen.updateValue(index, forKey: shard.number) {
        throw ReportMergeError.repeatedShard(shard, in: earlier, and: index)
      }
    }
    guard seen.count == count else {
      let missing = (1...count).lazy.filter { seen[$0] == nil }
      throw ReportMergeError.missingShards(Array(missing.prefix(10)), of: count)
    }
  }

  private static func unique<Element: Equatable>(_ elements: [Element]) -> [Element] {
    elements.reduce(into: []) { found, element in
      if !found.contains(element) { found.append(element) }
    }
  }
}
