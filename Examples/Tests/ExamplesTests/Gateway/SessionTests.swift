import Gateway
import Testing

extension ExamplesTests {
  @Suite struct SessionTests {
    @Test func `a bot that was disconnected resumes and is sent what it missed`() async throws {
      try await withLocalGateway { gateway in
        var bot = try await TestBot(in: gateway)
        let (session, resumeURL) = try await bot.ready()
        #expect(await bot.closeCode() == .sessionTimedOut)
        try await gateway.type("cat")

        var again = try await TestBot(url: resumeURL)
        try await again.connection.send(.resume(token: "secret", session: session, sequence: 1))
        let missed = await again.next()
        guard case .dispatch(.interactionCreate(let interaction), sequence: 2) = missed else {
          Issue.record("\(String(describing: missed)) is not what the bot missed")
          return
        }
        #expect(interaction.command == "cat")
        #expect(await again.next() == .dispatch(.resumed, sequence: 3))
      }
    }

    @Test func `a bot that missed nothing is only told that it has resumed`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        let (session, resumeURL) = try await bot.ready()
        try await bot.connection.close(with: .unknownError)

        var again = try await TestBot(url: resumeURL)
        try await again.connection.send(.resume(token: "secret", session: session, sequence: 1))
        #expect(await again.next() == .dispatch(.resumed, sequence: 2))
        try await gateway.type("cat")
        #expect(try await again.nextCommand().command == "cat")
      }
    }

    @Test(arguments: [.normalClosure, .goingAway] as [CloseCode])
    func `a bot that says goodbye has ended its session`(code: CloseCode) async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        let (session, resumeURL) = try await bot.ready()
        try await bot.connection.close(with: code)
        #expect(await bot.closeCode() == code)

        var again = try await TestBot(url: resumeURL)
        try await again.connection.send(.resume(token: "secret", session: session, sequence: 1))
        #expect(await again.next() == .invalidSession(canResume: false))
        // The connection is still good for another session.
        try await again.connection.send(.identify(token: "secret"))
        #expect(try await again.ready().session != session)
      }
    }

    @Test func `an event that has not been cannot be resumed from`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(in: gateway)
        let (session, resumeURL) = try await bot.ready()
        try await bot.connection.close(with: .unknownError)
        var again = try await TestBot(url: resumeURL)
        try await again.connection.send(.resume(token: "secret", session: session, sequence: 9))
        #expect(await again.closeCode() == .invalidSequence)
      }
    }
  }
}
