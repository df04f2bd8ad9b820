import Foundation
import Gateway
import Support
import Testing

extension ExamplesTests {
  @Suite struct CloseCodeTests {
    @Test(
      arguments: [
        ([identify(token: "guess")], .authenticationFailed),
        ([#"{"op":6,"d":{"token":"guess","session_id":"a","seq":0}}"#], .authenticationFailed),
        ([#"{"op":11}"#], .notAuthenticated),
        ([identify(), #"{"op":11}"#], .unknownOpcode),
        ([identify(), identify()], .alreadyAuthenticated),
        ([identify(), resume], .alreadyAuthenticated),
        ([#"{"op":99}"#], .unknownOpcode),
        (["cat"], .decodeError),
        ([#"{"op":2}"#], .decodeError),
        ([identify(token: String(repeating: "a", count: 4096))], .decodeError),
      ] as [([String], CloseCode)]
    )
    func `a bot that breaks the rules is told which`(messages: [String], code: CloseCode)
      async throws
    {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(url: gateway.url)
        for message in messages { try await bot.connection.send(json: Data(message.utf8)) }
        #expect(await bot.closeCode() == code)
      }
    }

    @Test func `who sends after the end learns how it ended`() async throws {
      try await withLocalGateway(rules: .patient) { gateway in
        var bot = try await TestBot(url: gateway.url)
        try await bot.connection.send(.identify(token: "guess"))
        #expect(await bot.closeCode() == .authenticationFailed)
        let error = await #expect(throws: GatewayClosed.self) {
          try await bot.connection.send(.heartbeat(sequence: nil))
        }
        #expect(error?.code == .authenticationFailed)
        // There is nothing left to close, and that is all right.
        try await bot.connection.close()
        #expect(bot.connection.closeCode == .authenticationFailed)
      }
    }

    @Test func `a connection that is lost has no code`() async throws {
      let gateway = try await LocalGateway.start(rules: .patient)
      var bot = try await TestBot(url: gateway.url)
      try await gateway.stop()
      #expect(await bot.closeCode() == nil)
      let error = await #expect(throws: GatewayClosed.self) {
        try await bot.connection.send(.heartbeat(sequence: nil))
      }
      #expect(error?.code == nil)
    }

    @Test(arguments: ["", "gateway", "ws://", "http://127.0.0.1"])
    func `what is no address of a gateway is not tried`(url: String) async {
      await #expect(throws: GatewayConnection.NoGateway.self) {
        try await GatewayConnection.connect(to: url)
      }
    }

    @Test func `a server that is no gateway is told from one`() async throws {
      try await withLocalServer { server in
        let url = server.address.replacing("http", with: "ws") + "/"
        await #expect(throws: GatewayConnection.NoGateway.self) {
          try await GatewayConnection.connect(to: url)
        }
      }
    }
  }
}

private func identify(token: String = "secret") -> String {
  #"{"op":2,"d":{"token":"\#(token)","intents":0,"properties":{}}}"#
}

private let resume = #"{"op":6,"d":{"token":"secret","session_id":"session-1","seq":0}}"#
