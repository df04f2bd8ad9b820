import Gateway
import NIOCore
import NIOHTTP1
import Support
import Testing

extension ExamplesTests {
  /// The times here are values: nothing waits.
  @Suite struct InteractionDeskTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    @Test(
      arguments: [
        (0, 204, ""), (299, 204, ""),
        (300, 404, #"{"message":"Unknown interaction","code":10062}"#),
        (5000, 404, #"{"message":"Unknown interaction","code":10062}"#),
      ] as [(Int64, UInt, String)], [nil, "cat.png"]
    )
    func `the first response has 300 ms, deferred or not`(
      expected: (milliseconds: Int64, status: UInt, body: String), content: String?
    ) {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      let answer = desk.respond(
        id: cat.id, token: cat.token, content: content,
        at: start + .milliseconds(expected.milliseconds))
      #expect(answer.status.code == expected.status)
      #expect(answer.body == expected.body)
    }

    @Test func `a deferred answer is edited while the token is good`() {
      var rules = GatewayRules()
      rules.tokenLifetime = .seconds(1)
      var desk = InteractionDesk(rules: rules)
      let cat = desk.open("cat", at: start)
      #expect(desk.conversation(at: start) == ["/cat: "])
      _ = desk.respond(id: cat.id, token: cat.token, content: nil, at: start)
      #expect(desk.conversation(at: start) == ["/cat: thinking"])

      let inTime = desk.edit(token: cat.token, content: "cat.png", at: start + .milliseconds(999))
      #expect(inTime.status == .ok)
      #expect(desk.conversation(at: start) == ["/cat: cat.png"])

      let late = desk.edit(token: cat.token, content: "dog.png", at: start + .seconds(1))
      #expect(late.status == .unauthorized)
      #expect(late.body == #"{"message":"Invalid webhook token provided","code":50027}"#)
      #expect(desk.conversation(at: start) == ["/cat: cat.png"])
    }

    @Test func `a command is open until it is answered or deferred`() {
      for content in [nil, "cat.png"] {
        var desk = InteractionDesk(rules: GatewayRules())
        let (cat, dog) = (desk.open("cat", at: start), desk.open("dog", at: start))
        _ = desk.respond(id: cat.id, token: cat.token, content: content, at: start)
        #expect(!desk.isOpen(cat))
        #expect(desk.isOpen(dog))
      }
    }

    @Test func `there is one first response`() {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      for content in [nil, "cat.png"] {
        _ = desk.respond(id: cat.id, token: cat.token, content: content, at: start)
        let second = desk.respond(id: cat.id, token: cat.token, content: content, at: start)
        #expect(second.status == .badRequest)
        #expect(
          second.body == #"{"message":"Interaction has already been acknowledged","code":40060}"#)
      }
    }

    @Test func `without a first response there is nothing to edit or follow`() {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      let unknown = #"{"message":"Unknown webhook","code":10015}"#
      #expect(desk.edit(token: cat.token, content: "a", at: start).body == unknown)
      #expect(desk.followUp(token: cat.token, content: "a", at: start).body == unknown)
      #expect(desk.edit(token: "guess", content: "a", at: start).body == unknown)
    }

    @Test func `the token is that of the command`() {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      let dog = desk.open("dog", at: start)
      #expect(
        desk.respond(id: cat.id, token: dog.token, content: "a", at: start).status == .notFound)
      #expect(
        desk.respond(id: cat.id, token: "guess", content: "a", at: start).status == .notFound)
      #expect(desk.conversation(at: start) == ["/cat: ", "/dog: "])
    }

    @Test func `messages that follow stand below, and edits change the first`() {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      _ = desk.respond(id: cat.id, token: cat.token, content: "one", at: start)
      _ = desk.followUp(token: cat.token, content: "two", at: start)
      _ = desk.edit(token: cat.token, content: "first", at: start)
      #expect(desk.conversation(at: start) == ["/cat: first", "/cat: two"])
    }

    @Test func `a message that follows a deferral takes its place`() {
      var desk = InteractionDesk(rules: GatewayRules())
      let cat = desk.open("cat", at: start)
      _ = desk.respond(id: cat.id, token: cat.token, content: nil, at: start)
      _ = desk.followUp(token: cat.token, content: "one", at: start)
      #expect(desk.conversation(at: start) == ["/cat: one"])
    }

    @Test func `the user is told when nobody answers`() {
      var desk = InteractionDesk(rules: GatewayRules())
      _ = desk.open("cat", at: start)
      #expect(
        desk.conversation(at: start + .milliseconds(300))
          == ["/cat: the application did not respond"])
    }
  }
}
