import Foundation
import Gateway
import Testing

extension ExamplesTests {
  @Suite struct GatewayMessageTests {
    @Test(
      arguments: [
        (
          .dispatch(.ready(session: "a", resumeURL: "ws://x/"), sequence: 1),
          #"{"d":{"resume_gateway_url":"ws://x/","session_id":"a","v":10},"op":0,"s":1,"t":"READY"}"#
        ),
        (.dispatch(.resumed, sequence: 2), #"{"d":{},"op":0,"s":2,"t":"RESUMED"}"#),
        (.dispatch(.other("TYPING"), sequence: 3), #"{"d":{},"op":0,"s":3,"t":"TYPING"}"#),
        (.heartbeat(sequence: nil), #"{"d":null,"op":1}"#),
        (.heartbeat(sequence: 42), #"{"d":42,"op":1}"#),
        (
          .identify(token: "secret"),
          #"{"d":{"intents":0,"properties":{"browser":"examples","device":"examples","#
            + #""os":"linux"},"token":"secret"},"op":2}"#
        ),
        (
          .resume(token: "secret", session: "a", sequence: 7),
          #"{"d":{"seq":7,"session_id":"a","token":"secret"},"op":6}"#
        ),
        (.reconnect, #"{"op":7}"#),
        (.invalidSession(canResume: false), #"{"d":false,"op":9}"#),
        (
          .hello(heartbeatInterval: .milliseconds(41250)),
          #"{"d":{"heartbeat_interval":41250},"op":10}"#
        ),
        (.acknowledgement, #"{"op":11}"#),
      ] as [(GatewayMessage, String)]
    )
    func `a message is the JSON that Discord documents, and back`(
      message: GatewayMessage, json: String
    ) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      #expect(String(decoding: try encoder.encode(message), as: UTF8.self) == json)
      #expect(try JSONDecoder().decode(GatewayMessage.self, from: Data(json.utf8)) == message)
    }

    @Test func `a command is read from all that Discord sends with it`() throws {
      let json = #"""
        {"op": 0, "s": 3, "t": "INTERACTION_CREATE", "d": {
          "id": "8", "application_id": "9", "type": 2, "token": "abc", "version": 1,
          "member": {"user": {"id": "5"}}, "data": {"id": "1", "name": "cat", "type": 1}}}
        """#
      guard
        case .dispatch(.interactionCreate(let interaction), sequence: 3) =
          try JSONDecoder().decode(GatewayMessage.self, from: Data(json.utf8))
      else {
        Issue.record("not a command")
        return
      }
      #expect(interaction.id == "8")
      #expect(interaction.applicationID == "9")
      #expect(interaction.token == "abc")
      #expect(interaction.command == "cat")
    }

    @Test(arguments: [#"{"op":12}"#, #"{"d":1}"#, #"{"op":2,"d":{}}"#, #"{"op":0,"d":{}}"#, "cat"])
    func `what is no message is not read`(json: String) {
      #expect(throws: (any Error).self) {
        try JSONDecoder().decode(GatewayMessage.self, from: Data(json.utf8))
      }
    }

    @Test(arguments: [(4009, "4009 (session timed out)"), (4321, "4321")] as [(UInt16, String)])
    func `a close code says its name, if it has one`(number: UInt16, text: String) {
      #expect(CloseCode(rawValue: number).description == text)
    }
  }
}
