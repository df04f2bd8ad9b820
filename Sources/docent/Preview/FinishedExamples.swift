import DocentExamples
import Synchronization

/// The results of a run as they come, several at a time for those who need longer to show them.
final class FinishedExamples: Sendable {
  private let waiting = Mutex<[ExampleResult]>([])
  private let bell = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// Adds a result, from any thread.
  func append(_ result: ExampleResult) {
    waiting.withLock { $0.append(result) }
    bell.continuation.yield()
  }

  /// Says that no result follows.
  func finish() { bell.continuation.finish() }

  /// Hands out what has come, until all has.
  func forEachBatch(_ body: ([ExampleResult]) async -> Void) async {
    for await _ in bell.stream { await body(takeAll()) }
    let rest = takeAll()
    if !rest.isEmpty { await body(rest) }
  }

  private func takeAll() -> [ExampleResult] {
    waiting.withLock { results in
      defer { results = [] }
      return results
    }
  }
}
