import Foundation

/// Holds the calling thread, as a synchronous request, a file read or a lock would.
///
/// It is a plain function on purpose: the compiler refuses `Thread.sleep` in asynchronous code,
/// but it cannot look inside a function that such code calls.
public func blockThread(for duration: Duration) {
  Thread.sleep(forTimeInterval: duration / .seconds(1))
}

/// Keeps the calling thread computing, as a hash or an image filter would.
public func compute(for duration: Duration) {
  let end = ContinuousClock.now + duration
  while ContinuousClock.now < end {}
}
