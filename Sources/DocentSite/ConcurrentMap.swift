extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, made on all cores.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    // Chunks small enough that a few long pages at the end leave no core idle.
    let chunkSize = Swift.max(1, Swift.min(16, count / 16))
    let chunks = await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
      for start in stride(from: 0, to: count, by: chunkSize) {
        group.addTask {
          (start, self[start..<Swift.min(start + chunkSize, count)].map(transform))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}
