import AsyncHTTPClient
import Gateway
import NIOCore
import NIOHTTP1
import Testing

extension ExamplesTests {
  @Suite struct InteractionClientTests {
    @Test func `a command is answered`() async throws {
      try await withCommand(rules: .patient) { cat, client, gateway in
        try await client.answer(cat, with: "cat.png")
        try await client.followUp(cat, with: "another.png")
        #expect(try await gateway.conversation() == ["/cat: cat.png", "/cat: another.png"])
      }
    }

    @Test func `an answer is deferred and then given`() async throws {
      try await withCommand(rules: .patient) { cat, client, gateway in
        try await client.deferAnswer(to: cat)
        #expect(try await gateway.conversation() == ["/cat: thinking"])
        try await client.editAnswer(to: cat, with: "cat.png")
        #expect(try await gateway.conversation() == ["/cat: cat.png"])
      }
    }

    @Test func `an answer after the deadline is refused`() async throws {
      var rules = GatewayRules.patient
      rules.answerDeadline = .milliseconds(1)
      try await withCommand(rules: rules) { cat, client, gateway in
        try await Task.sleep(for: .milliseconds(5))
        let refusal = await #expect(throws: Refusal.self) {
          try await client.answer(cat, with: "cat.png")
        }
        #expect(refusal?.description == "404 Unknown interaction (10062)")
        await #expect(throws: try #require(refusal)) { try await client.deferAnswer(to: cat) }
        #expect(try await gateway.conversation() == ["/cat: the application did not respond"])
      }
    }

    @Test func `an edit without a first response is refused`() async throws {
      try await withCommand(rules: .patient) { cat, client, _ in
        let refusal = await #expect(throws: Refusal.self) {
          try await client.editAnswer(to: cat, with: "cat.png")
        }
        #expect(refusal?.description == "404 Unknown webhook (10015)")
      }
    }

    @Test(
      arguments: [
        (.POST, "/interactions/1/token-1/callback", "cat", 400),
        (.POST, "/interactions/1/token-1/callback", #"{"type":4}"#, 400),
        (.POST, "/interactions/1/token-1/callback", #"{"type":1}"#, 400),
        (.PATCH, "/webhooks/1/token-1/messages/@original", "{}", 400),
        (.POST, "/webhooks/1/token-1", "{}", 400),
        (.GET, "/interactions/1/token-1/callback", "", 404),
        (.POST, "/interactions/1/token-1/other", #"{"type":5}"#, 404),
        (.GET, "/", "", 404),
      ] as [(HTTPMethod, String, String, UInt)]
    )
    func `what is no answer is refused`(
      method: HTTPMethod, path: String, body: String, status: UInt
    ) async throws {
      try await withCommand(rules: .patient) { _, _, gateway in
        var request = HTTPClientRequest(url: gateway.address + path)
        request.method = method
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(5))
        #expect(response.status.code == status)
      }
    }

    /// Runs `body` with a command that a bot has just been told of.
    private func withCommand(
      rules: GatewayRules,
      _ body: (Interaction, InteractionClient, LocalGateway) async throws -> Void
    ) async throws {
      try await withLocalGateway(rules: rules) { gateway in
        try await gateway.type("cat")
        var bot = try await TestBot(in: gateway)
        _ = try await bot.ready()
        let interaction = try await bot.nextCommand()
        try await body(interaction, InteractionClient(address: gateway.address), gateway)
      }
    }
  }
}
