extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, made on all cores.
  ///
  /// - Throws: `CancellationError` after the element that is at work when the task is cancelled.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async throws -> [Result] {
    // Chunks small enough that a few long pages at the end leave no core idle.
    let chunkSize = Swift.max(1, Swift.min(16, count / 16))
    let chunks = try await withThrowingTaskGroup(of: (start: Int, results: [Result]).self) {
      group in
      for start in stride(from: 0, to: count, by: chunkSize) {
        group.addTask {
          let chunk = self[start..<Swift.min(start + chunkSize, count)]
          return (
            start,
            try chunk.map { element in
              try Task.checkCancellation()
              return transform(element)
            }
          )
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}
