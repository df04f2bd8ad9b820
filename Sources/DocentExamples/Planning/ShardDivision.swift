import DocentMarkdown
package import DocentModel

/// A plan in parts that take about the same time, each example in exactly one.
///
/// The parts depend on nothing but the plan and the durations: the same on every machine.
package struct ShardDivision: Sendable {
  private let plan: ExamplePlan
  private let count: Int
  /// The part, from 1, of each example.
  private let numbers: [ExampleID: Int]

  /// - Parameter seconds: How long examples ran, as far as that is known.
  package init(of plan: ExamplePlan, into count: Int, seconds: [ExampleID: Double]) {
    self.plan = plan
    self.count = count
    let bundles = Self.bundles(of: plan)
    let costs = Self.costs(of: bundles, seconds: seconds)
    // The dearest first, each to the part that has least to do: no part then takes more than 4/3
    // of what the best division would (Graham 1969).
    let dearestFirst = bundles.indices.sorted {
      (costs[$1], bundles[$0].name) < (costs[$0], bundles[$1].name)
    }
    var loads = Array(repeating: 0, count: min(count, max(bundles.count, 1)))
    var numbers: [ExampleID: Int] = [:]
    for index in dearestFirst {
      let least = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      loads[least] += costs[index]
      for id in bundles[index].ids { numbers[id] = least + 1 }
    }
    self.numbers = numbers
  }

  /// Which part of which division it is: reports of parts fit together if that is the same.
  package func share(_ shard: Shard) -> ShardShare {
    let parts = plan.examples.sorted { $0.id < $1.id }.flatMap { example in
      [example.id.description, example.fence.code, "\(numbers[example.id] ?? 0)"]
    }
    return ShardShare(
      shard: shard, division: String(ContentHash(of: ["\(count)"] + parts).description.prefix(16)))
  }

  /// What a part has to do; nothing, where there are more parts than examples.
  package func plan(for shard: Shard) -> ExamplePlan {
    ExamplePlan(
      programs: plan.programs.filter { program in
        program.judged.contains { numbers[$0.id] == shard.number }
      },
      skipped: plan.skipped.filter { numbers[$0.id] == shard.number })
  }

  /// Examples that stay together: those of a page that sessions join.
  private struct Bundle {
    let ids: [ExampleID]
    let programs: [Program]
    var name: String { ids.first?.description ?? "" }
  }

  private static func bundles(of plan: ExamplePlan) -> [Bundle] {
    var groups = DisjointSets()
    for example in plan.examples {
      let own = "\(example.id)"
      for session in example.sessions {
        groups.join(own, "\(example.id.page) session \(session)")
      }
    }
    let programs = Dictionary(grouping: plan.programs) { groups.root($0.name) }
    return Dictionary(grouping: plan.examples.map(\.id)) { groups.root($0.description) }
      .map { Bundle(ids: $1.sorted(), programs: programs[$0] ?? []) }
      .sorted { $0.name < $1.name }
  }

  /// What each bundle takes, in milliseconds.
  private static func costs(of bundles: [Bundle], seconds: [ExampleID: Double]) -> [Int] {
    let known = bundles.flatMap(\.programs).compactMap { $0.recorded(seconds) }
    let usual = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    return bundles.map { bundle in
      bundle.programs.map { program in
        program.compilation + Int(((program.recorded(seconds) ?? usual) * 1000).rounded())
      }.reduce(0, +)
    }
  }
}

extension ExamplePlan {
  /// All that there are, in no order that means something.
  fileprivate var examples: [Example] { programs.flatMap(\.judged) + skipped }
}

extension Program {
  /// About how long compiling it takes, in milliseconds on 2 cores: 0.4 s alone, 2.6 s for 100 that
  /// are compiled together.
  fileprivate var compilation: Int { task == .refuse || isStandalone ? 400 : 26 }

  /// How long it ran: what is recorded for any of its fences is the time of the whole.
  fileprivate func recorded(_ seconds: [ExampleID: Double]) -> Double? {
    judged.compactMap { seconds[$0.id] }.max()
  }
}

/// Names that have been joined, each set with one of its names as its root.
private struct DisjointSets {
  private var parents: [String: String] = [:]

  func root(_ name: String) -> String {
    var name = name
    while let parent = parents[name] { name = parent }
    return name
  }

  mutating func join(_ first: String, _ second: String) {
    let (first, second) = (root(first), root(second))
    if first != second { parents[first] = second }
  }
}
