import Foundation
import Gateway
import Support
import Testing

extension ExamplesTests {
  @Suite struct LocalGatewayTests {
    @Test func `the gateway says hello first, and how often it wants a heartbeat`() async throws {
      try await withLocalGateway { gateway in
        let connection = try await GatewayConnection.connect(to: gateway.url)
        let first = await connection.messages.first { _ in true }
        #expect(first == .hello(heartbeatInterval: .milliseconds(50)))
      }
    }

    @Test func `a bot that identifies itself is told how to resume`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        let (session, resumeURL) = try await bot.ready()
        #expect(session == "session-1")
        #expect(resumeURL == gateway.url)
      }
    }

    @Test func `a heartbeat is acknowledged`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(url: gateway.url)
        try await bot.connection.send(.heartbeat(sequence: nil))
        #expect(await bot.next() == .acknowledgement)
      }
    }

    @Test func `a gateway may be told not to acknowledge`() async throws {
      var rules = GatewayRules.patient
      rules.acknowledgesHeartbeats = false
      try await withLocalGateway(rules: rules) { gateway in
        var bot = try await TestBot(url: gateway.url)
        try await bot.connection.send(.heartbeat(sequence: nil))
        try await bot.connection.send(.identify(token: "secret"))
        // The gateway answers in the order of the messages: an acknowledgement would come first.
        let ready = GatewayEvent.ready(session: "session-1", resumeURL: gateway.url)
        #expect(await bot.next() == .dispatch(ready, sequence: 1))
      }
    }

    @Test func `the gateway may ask for a heartbeat`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        _ = try await bot.ready()
        try await gateway.send(.heartbeat(sequence: nil))
        #expect(await bot.next() == .heartbeat(sequence: nil))
        try await bot.connection.send(.heartbeat(sequence: 1))
        #expect(await bot.next() == .acknowledgement)
      }
    }

    @Test func `a bot that stops its heartbeats is disconnected`() async throws {
      try await withLocalGateway { gateway in
        var bot = try await TestBot(in: gateway)
        let start = ContinuousClock.now
        try await bot.connection.send(.heartbeat(sequence: nil))
        #expect(await bot.closeCode() == .sessionTimedOut)
        #expect(ContinuousClock.now - start >= .milliseconds(300))
      }
    }

    @Test func `a bot that never sends one is disconnected too`() async throws {
      try await withLocalGateway { gateway in
        var bot = try await TestBot(url: gateway.url)
        #expect(await bot.closeCode() == .sessionTimedOut)
      }
    }

    @Test func `heartbeats keep the connection`() async throws {
      var rules = GatewayRules()
      rules.longestSilence = .milliseconds(500)
      try await withLocalGateway(rules: rules) { gateway in
        var bot = try await TestBot(url: gateway.url)
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(1) {
          try await bot.connection.send(.heartbeat(sequence: nil))
          #expect(await bot.next() == .acknowledgement)
          try await Task.sleep(for: .milliseconds(20))
        }
        #expect(bot.connection.closeCode == nil)
      }
    }

    @Test func `the gateway keeps time while every thread of the pool is blocked`() async throws {
      try await withLocalGateway { gateway in
        let bot = try await TestBot(url: gateway.url)
        _ = await longestGap { blockThread(for: .milliseconds(900)) }
        #expect(bot.connection.closeCode == .sessionTimedOut)
      }
    }

    @Test func `a command comes when the heartbeats have been sent`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        _ = try await bot.ready()
        try await gateway.type("cat", afterHeartbeats: 2)
        for _ in 1...2 {
          try await bot.connection.send(.heartbeat(sequence: 1))
          #expect(await bot.next() == .acknowledgement)
        }
        #expect(try await bot.nextCommand().command == "cat")
        #expect(try await gateway.conversation() == ["/cat: "])
      }
    }

    @Test func `a command that was typed early waits for a bot`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        try await gateway.type("cat")
        var bot = try await TestBot(in: gateway)
        _ = try await bot.ready()
        #expect(try await bot.nextCommand().command == "cat")
      }
    }

    @Test func `two bots have two sessions`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var first = try await TestBot(in: gateway)
        var second = try await TestBot(in: gateway)
        #expect(try await first.ready().session != second.ready().session)
        try await gateway.type("cat")
        #expect(try await first.nextCommand() == second.nextCommand())
      }
    }

    @Test func `other paths are no gateway`() async throws {
      try await withLocalGateway { gateway in
        let url = gateway.url.replacing("/?", with: "/elsewhere?")
        await #expect(throws: GatewayConnection.NoGateway.self) {
          try await GatewayConnection.connect(to: url)
        }
      }
    }
  }
}

extension GatewayRules {
  /// For tests in which nobody is meant to be disconnected, or too late.
  static var patient: GatewayRules {
    var rules = GatewayRules()
    rules.longestSilence = .seconds(60)
    rules.answerDeadline = .seconds(60)
    return rules
  }
}
