extension Collection where Element: Sendable {
  /// The results of `transform` in the order of the elements, at most `limit` at work at once.
  func mapConcurrently<Result: Sendable>(
    limit: Int, _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { tasks in
      var results = [Result?](repeating: nil, count: count)
      var waiting = enumerated().makeIterator()
      for _ in 0..<limit {
        guard let (index, element) = waiting.next() else { break }
        tasks.addTask { (index, try await transform(element)) }
      }
      while let (index, result) = try await tasks.next() {
        results[index] = result
        if let (index, element) = waiting.next() {
          tasks.addTask { (index, try await transform(element)) }
        }
      }
      return results.compactMap { $0 }
    }
  }
}
