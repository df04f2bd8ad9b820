import Subprocess
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Standard error` {
  private static let text = """
    -- content/index.md --
    [gone](gone.md)

    ```swift
    print("one")  // Prints "one"
    ```
    """

  private func printed(
    _ arguments: [String], environment: [Environment.Key: String?]
  ) async throws -> String {
    let terminal = try Terminal()
    let variables: [Environment.Key: String?] = ["TERM": "xterm", "NO_COLOR": nil]
    try await SmallSite(Self.text).docent(
      arguments, environment: .inherit.updating(variables.merging(environment) { $1 }),
      terminal: terminal)
    return try terminal.close()
  }

  private static let plain = """
    content/index.md:1:8: error: there is no ‘gone.md’ to link to
      [gone](gone.md)
             ^~~~~~~
      hint: create it, or correct the link

    """

  @Test func `is coloured on a terminal`() async throws {
    let text = try await printed(["build"], environment: [:])
    #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m there is no ‘gone.md’ to link to\n"))
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.plain)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]] as [[Environment.Key: String?]])
  func `is plain where the user wants it so`(
    environment: [Environment.Key: String?]
  ) async throws {
    #expect(try await printed(["build"], environment: environment) == Self.plain)
  }

  @Test func `shows progress on a terminal, unless the user wants quiet`() async throws {
    let text = try await printed(["test"], environment: [:])
    #expect(text.contains("\r\u{1B}[K1 of 1 examples"))
    #expect(text.hasSuffix("alone: is the only one of its kind (1)\n"))
    #expect(try await printed(["test", "--quiet"], environment: [:]) == "")
  }
}
