// A call that blocks and cannot be changed, in four places. The first stops every other task of the
// program while it runs; the others do not.
//
// Swift's pool has one thread for each processor core. As many calls as that run at a time, and
// `longestGap` watches a task that wants to wake every 20 ms meanwhile.

// snippet.imports
import Dispatch
import NIOPosix
import Support
import Timeline
// snippet.end

// snippet.query
/// What a driver or a C library does: it holds its thread for 300 ms.
func query() -> Int {
  Timeline.span("query", lane: "database") { blockThread(for: .milliseconds(300)) }
  return 42
}
// snippet.end

// snippet.direct
/// On the pool, like all code of a task. While it waits, its thread is lost to the others.
func direct() async -> Int {
  query()
}
// snippet.end

// snippet.queue
/// On a serial queue, which brings a thread of its own. The task suspends until it is resumed.
func onQueue() async -> Int {
  let queue = DispatchQueue(label: "query")
  return await withCheckedContinuation { done in
    queue.async { done.resume(returning: query()) }
  }
}
// snippet.end

// snippet.thread-pool
/// On a pool of threads that is there to be blocked. It has as many as calls may run at a time;
/// more calls wait in line, without a thread.
let threads = NIOThreadPool(numberOfThreads: width)
threads.start()

@Sendable func onThreadPool() async throws -> Int {
  try await threads.runIfActive { query() }
}
// snippet.end

// snippet.executor
/// The same threads as an executor: code of tasks that prefer it runs on them.
final class BlockingExecutor: TaskExecutor {
  private let threads: NIOThreadPool

  init(threads: NIOThreadPool) { self.threads = threads }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    threads.submit { _ in job.runSynchronously(on: executor) }
  }
}

let executor = BlockingExecutor(threads: threads)

@Sendable func onExecutor() async -> Int {
  await withTaskExecutorPreference(executor) { query() }
}
// snippet.end

// snippet.compare
/// Says whether other tasks went on while a way was tried.
func compare(_ title: String, _ way: @escaping @Sendable () async throws -> Int) async {
  let gap = await longestGap { _ = try? await way() }
  print("\(title):", gap < .milliseconds(200) ? "other tasks went on" : "all other tasks stopped")
}

await compare("directly", direct)
await compare("on a queue of its own", onQueue)
await compare("on a thread pool", onThreadPool)
await compare("with an executor", onExecutor)
try await threads.shutdownGracefully()
// snippet.end
