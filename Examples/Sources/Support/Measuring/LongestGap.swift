/// Measures the worst pause of a task that wants to wake every 20 ms, while `copies` of `work` run.
///
/// With as many copies as the pool has threads, work that blocks leaves the waking task no thread;
/// work that suspends leaves it all of them.
public func longestGap(
  copies: Int = width,
  during work: @escaping @Sendable () async -> Void
) async -> Duration {
  let heart = Task { await worstPause() }
  try? await Task.sleep(for: settling)
  await withTaskGroup(of: Void.self) { group in
    for _ in 0..<copies { group.addTask { await work() } }
  }
  try? await Task.sleep(for: settling)
  heart.cancel()
  return await heart.value
}

/// Time before the work, so that the heart beats already, and after it, so that a late beat counts.
private let settling = Duration.milliseconds(50)

private func worstPause() async -> Duration {
  let clock = ContinuousClock()
  var last = clock.now
  var worst = Duration.zero
  while !Task.isCancelled {
    try? await Task.sleep(for: .milliseconds(20))
    let now = clock.now
    worst = max(worst, now - last)
    last = now
  }
  return worst
}
