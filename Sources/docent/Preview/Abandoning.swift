/// Does work that nobody waits for once the task is cancelled: the program ends then, and what the
/// work has in memory with it.
///
/// - Throws: What the work throws.
func abandonedWhenCancelled(_ work: @escaping @Sendable () async throws -> Void) async throws {
  let (outcome, teller) = AsyncThrowingStream.makeStream(of: Never.self)
  let task = Task {
    do {
      try await work()
      teller.finish()
    } catch {
      teller.finish(throwing: error)
    }
  }
  try await withTaskCancellationHandler {
    for try await _ in outcome {}
  } onCancel: {
    task.cancel()
  }
}
