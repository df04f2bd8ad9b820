import DocentExamples
import DocentModel
import Testing

@Suite struct `Merging reports` {
  @Test func `gives the report of a run that was not divided`() throws {
    let parts = try (1...3).map { number in
      var part = sampleReport
      part.examples = sampleReport.examples.enumerated().filter { $0.offset % 3 + 1 == number }
        .map(\.element)
      part.share = try share("\(number)/3")
      return part
    }
    #expect(try TestReport(merging: parts.reversed()) == sampleReport)
  }

  @Test func `tells a problem once that one part has in its example`() throws {
    let problem = PageFinding(file: "a.md", Finding(.error, at: SourcePosition(line: 3), "typo"))
    let first = TestReport(
      toolchain: "Swift", share: try share("1/2"),
      examples: [
        ReportedExample(
          id: ExampleID(page: "a.md", name: "1"), line: 3, status: .failed,
          findings: [problem.finding])
      ])
    let second = TestReport(
      toolchain: "none", share: try share("2/2"), examples: [], problems: [problem])
    let merged = try TestReport(merging: [first, second])
    #expect(merged.problems == [])
    #expect(merged.toolchain == "Swift")
    #expect(merged.hasErrors)
  }

  @Test func `says how often every example ran at least`() throws {
    let reports = [50, 20].enumerated().map { index, runs in
      TestReport(toolchain: "", runs: runs, examples: [sampleReport.examples[index]])
    }
    #expect(try TestReport(merging: reports).runs == 20)
  }

  @Test func `of the same example is refused`() {
    let page = TestReport(toolchain: "", examples: [sampleReport.examples[2]])
    let other = TestReport(toolchain: "", examples: [sampleReport.examples[3]])
    #expect(
      throws: ReportMergeError.duplicate(
        ExampleID(page: "content/b.md", name: "refused"), in: 0, and: 2)
    ) { try TestReport(merging: [page, other, page]) }
  }

  @Test func `without one of the parts is refused`() throws {
    let parts = try ["1/4", "3/4"].map { try part($0) }
    #expect(throws: ReportMergeError.missingShards([2, 4], of: 4)) {
      try TestReport(merging: parts)
    }
  }

  @Test func `of one part twice is refused`() throws {
    let parts = try ["1/2", "2/2", "1/2"].map { try part($0) }
    #expect(throws: ReportMergeError.repeatedShard(try share("1/2").shard, in: 0, and: 2)) {
      try TestReport(merging: parts)
    }
  }

  @Test func `of parts of different divisions is refused`() throws {
    #expect(throws: ReportMergeError.differentDivisions(0, 1)) {
      try TestReport(merging: [part("1/2"), part("2/3")])
    }
    #expect(throws: ReportMergeError.differentDivisions(0, 1)) {
      try TestReport(merging: [part("1/2"), part("2/2", division: "other")])
    }
    #expect(throws: ReportMergeError.differentDivisions(0, 1)) {
      try TestReport(merging: [part("1/2"), TestReport(toolchain: "", examples: [])])
    }
  }

  private func part(_ text: String, division: String = "same") throws -> TestReport {
    TestReport(toolchain: "", share: try share(text, division: division), examples: [])
  }

  private func share(_ text: String, division: String = "same") throws -> ShardShare {
    ShardShare(shard: try #require(Shard(text)), division: division)
  }
}
