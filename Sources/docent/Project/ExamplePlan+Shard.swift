import ArgumentParser
import DocentExamples

extension Shard {
  /// - Throws: `ValidationError` for what names no part.
  init(argument: String) throws {
    guard let shard = Shard(argument) else {
      throw ValidationError("Write K/N, such as 1/4 for the first of four parts.")
    }
    self = shard
  }
}

extension ExamplePlan {
  /// The part of the plan that a shard has to do, and which part that is.
  func divided(_ shard: Shard?, history: RunHistory) -> (plan: ExamplePlan, share: ShardShare?) {
    guard let shard else { return (self, nil) }
    let division = ShardDivision(
      of: self, into: shard.count, seconds: history.seconds(of: self))
    return (division.plan(for: shard), division.share(shard))
  }
}
