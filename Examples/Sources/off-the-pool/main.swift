// A call that blocks and cannot be changed, made in four places. In the first one it stops every
// other task of the program; in the others it does not.
//
// Swift's pool has one thread for each processor core, and as many calls are made at a time. How many
// turns another task gets meanwhile is counted, up to five.

// snippet.imports
import Dispatch
import NIOPosix
import Support
import Timeline

// snippet.end

// snippet.direct
/// On the pool, like all code of a task: other tasks lose this thread.
func direct(_ query: BlockingCall) async {
  query()
}
// snippet.end

// snippet.queue
/// On a serial queue, which brings a thread. The task suspends meanwhile.
func onQueue(_ query: BlockingCall) async {
  let queue = DispatchQueue(label: "query")
  await withCheckedContinuation { done in
    queue.async {
      query()
      done.resume()
    }
  }
}
// snippet.end

// snippet.thread-pool
/// On threads that are there to be blocked, one for each call at a time.
/// More calls would wait in line, without a thread.
let threads = NIOThreadPool(numberOfThreads: width)
threads.start()

@Sendable func onThreadPool(_ query: BlockingCall) async throws {
  try await threads.runIfActive { query() }
}
// snippet.end

// snippet.executor
/// The same threads as an executor: tasks that prefer it run on them.
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

@Sendable func onExecutor(_ query: BlockingCall) async {
  await withTaskExecutorPreference(executor) { query() }
}
// snippet.end

// snippet.compare
/// Makes the calls in one way, and says what that left for others.
func compare(
  _ title: String,
  _ way: @escaping @Sendable (BlockingCall) async throws -> Void
) async throws {
  let turns = try await turnsOfAnotherTask { query in
    try await Timeline.span("query", lane: title) { try await way(query) }
  }
  print("\(title): \(turns) turns for another task")
}

try await compare("directly", direct)
try await compare("on a queue of its own", onQueue)
try await compare("on a thread pool", onThreadPool)
try await compare("with an executor", onExecutor)
try await threads.shutdownGracefully()
// snippet.end
