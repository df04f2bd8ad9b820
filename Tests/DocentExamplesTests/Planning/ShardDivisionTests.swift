import DocentExamples
import DocentMarkdown
import DocentModel
import Testing

@Suite struct `A divided run` {
  @Test(arguments: 1...12)
  func `has every example in exactly one part`(_ count: Int) throws {
    let whole = plan(pages: 4)
    let parts = try parts(of: whole, count: count)
    #expect(parts.flatMap(names).sorted() == names(whole).sorted())
    #expect(parts.map(\.exampleCount).reduce(0, +) == whole.exampleCount)
  }

  @Test(arguments: [2, 3, 5, 100])
  func `keeps together the fences that sessions join`(_ count: Int) throws {
    for part in try parts(of: plan(pages: 3), count: count) {
      for page in ["p0.md", "p1.md", "p2.md"] {
        let joined = names(part).filter { $0.hasPrefix(page) && !$0.hasSuffix("alone") }
          .filter { !$0.hasSuffix("ignored") && !$0.hasSuffix("#8") }
        // The two sessions share a fence, so they are one.
        #expect([0, 5].contains(joined.count))
      }
    }
  }

  @Test func `is the same wherever it is divided`() throws {
    let seconds = Dictionary(uniqueKeysWithValues: ids(plan(pages: 4)).map { ($0, 0.25) })
    let first = try parts(of: plan(pages: 4), count: 3, seconds: seconds)
    let second = try parts(of: plan(pages: 4, reversed: true), count: 3, seconds: seconds)
    #expect(first.map { names($0).sorted() } == second.map { names($0).sorted() })
    let shard = try #require(Shard("2/3"))
    #expect(
      ShardDivision(of: plan(pages: 4), into: 3, seconds: seconds).share(shard)
        == ShardDivision(of: plan(pages: 4, reversed: true), into: 3, seconds: seconds)
        .share(shard))
  }

  @Test func `is another one when examples go to other parts, or change`() throws {
    let shard = try #require(Shard("1/3"))
    let whole = plan(pages: 4)
    var seconds = Dictionary(uniqueKeysWithValues: ids(whole).map { ($0, 0.1) })
    seconds[try #require(ids(whole).last { $0.name == "alone" })] = 9
    let divisions = [
      ShardDivision(of: whole, into: 3, seconds: [:]),
      ShardDivision(of: whole, into: 3, seconds: seconds),
      ShardDivision(of: plan(pages: 4, code: "print(2)"), into: 3, seconds: [:]),
    ].map { $0.share(shard).division }
    #expect(Set(divisions).count == 3)
  }

  @Test(arguments: [2, 3, 7])
  func `has parts that take about the same time`(_ count: Int) throws {
    let whole = ExamplePlan(
      pages: [page("p.md", String(repeating: "```swift\n```\n\n", count: 60))])
    var seconds: [ExampleID: Double] = [:]
    for (index, id) in ids(whole).enumerated() { seconds[id] = Double(index % 10) / 10 }
    let loads = try parts(of: whole, count: count, seconds: seconds).map { part in
      ids(part).map { seconds[$0] ?? 0 }.reduce(0, +)
    }
    let mean = loads.reduce(0, +) / Double(count)
    #expect((loads.max() ?? 0) <= mean * 1.1)
  }

  @Test func `puts a long example alone`() throws {
    let whole = ExamplePlan(
      pages: [page("p.md", String(repeating: "```swift\n```\n\n", count: 10))])
    let long = ids(whole)[6]
    var seconds = Dictionary(uniqueKeysWithValues: ids(whole).map { ($0, 0.01) })
    seconds[long] = 5
    let parts = try parts(of: whole, count: 2, seconds: seconds)
    #expect(parts.map { ids($0).count }.sorted() == [1, 9])
    #expect(parts.contains { ids($0) == [long] })
  }

  @Test func `of nothing has empty parts`() throws {
    let parts = try parts(
      of: ExamplePlan(pages: []), count: 3)
    #expect(parts.map(\.exampleCount) == [0, 0, 0])
  }

  // MARK: Pages

  private func plan(
    pages: Int, code: String = "print(1)", reversed: Bool = false
  ) -> ExamplePlan {
    let text = """
      ```swift, session=[a, b]
      \(code)
      ```

      ```swift, session=a
      ```

      ```swift, id=alone
      ```

      ```swift, session=b
      ```

      ```swift, session=b, compile-fail
      ```

      ```swift, ignore="no", session=a
      ```

      ```swift, ignore="no", id=ignored
      ```

      ```swift, typo
      ```
      """
    let documents = (0..<pages).map { page("p\($0).md", text) }
    return ExamplePlan(pages: reversed ? documents.reversed() : documents)
  }

  private func page(_ path: String, _ text: String) -> ExamplePage {
    let document = MarkdownParser().parse(SourceFile(path: path, text: text)).0
    return ExamplePage(document: document, settings: ExampleSettings())
  }

  private func parts(
    of plan: ExamplePlan, count: Int, seconds: [ExampleID: Double] = [:]
  ) throws -> [ExamplePlan] {
    let division = ShardDivision(of: plan, into: count, seconds: seconds)
    return try (1...count).map { division.plan(for: try #require(Shard("\($0)/\(count)"))) }
  }

  private func ids(_ plan: ExamplePlan) -> [ExampleID] {
    (plan.programs.flatMap(\.judged) + plan.skipped).map(\.id)
  }

  private func names(_ plan: ExamplePlan) -> [String] { ids(plan).map(\.description) }
}
