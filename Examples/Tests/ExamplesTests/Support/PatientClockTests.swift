import NIOCore
import NIOPosix
import Support
import Testing

extension ExamplesTests {
  @Suite struct PatientClockTests {
    @Test func `nothing comes early, and all in order`() async throws {
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      let order = try await loop.flatSubmit {
        let clock = PatientClock(on: loop)
        let start = NIODeadline.now()
        let done = loop.makePromise(of: [String].self)
        var order: [String] = []
        _ = clock.schedule(in: .milliseconds(40)) {
          order.append(NIODeadline.now() - start >= .milliseconds(40) ? "late" : "early")
          done.succeed(order)
        }
        _ = clock.schedule(in: .milliseconds(5)) { order.append("first") }
        let cancelled = clock.schedule(in: .milliseconds(10)) { order.append("cancelled") }
        clock.cancel(cancelled)
        return done.futureResult
      }.get()
      #expect(order == ["first", "late"])
    }

    @Test func `where nothing gets its turn, time goes slower`() async throws {
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      let passed = try await loop.submit {
        let clock = PatientClock(on: loop)
        let start = clock.now
        blockThread(for: .milliseconds(200))
        return clock.now - start
      }.get()
      #expect((.milliseconds(1)...TimeAmount.milliseconds(40)).contains(passed))
    }
  }
}
