package import NIOCore

/// A clock for servers that must not blame their clients for a busy machine.
///
/// It looks at the time every 10 ms, and counts no more than 20 ms since the last look. Where
/// everything stands still for a while, or nothing gets its turn in time, this clock goes slower, and
/// with it the server: clients have more time to do what it waits for. Otherwise it keeps time.
///
/// It belongs to one event loop, and ends with it.
package final class PatientClock {
  /// A call that is yet to come.
  package struct Timer: Equatable {
    fileprivate let number: Int
  }

  private let loop: any EventLoop
  private var lastLook = NIODeadline.now()
  private var time = NIODeadline.now()
  private var timers: [(timer: Timer, due: NIODeadline, action: () -> Void)] = []
  private var count = 0

  /// Starts a clock; called on the event loop.
  package init(on loop: any EventLoop) {
    self.loop = loop
    tick()
  }

  /// The time by this clock, which may be behind that of others.
  package var now: NIODeadline {
    let look = NIODeadline.now()
    time = time + min(look - lastLook, .milliseconds(20))
    lastLook = look
    return time
  }

  /// Has something done after a while.
  package func schedule(in delay: TimeAmount, _ action: @escaping () -> Void) -> Timer {
    count += 1
    let timer = Timer(number: count)
    timers.append((timer, now + delay, action))
    return timer
  }

  /// Has it not done after all.
  package func cancel(_ timer: Timer) {
    timers.removeAll { $0.timer == timer }
  }

  private func tick() {
    let time = now
    let due = timers.filter { $0.due <= time }.sorted { $0.due < $1.due }
    timers.removeAll { $0.due <= time }
    for timer in due { timer.action() }
    loop.assumeIsolated().scheduleTask(in: .milliseconds(10)) { self.tick() }
  }
}
