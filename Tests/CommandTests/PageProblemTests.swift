import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A page` {
  @Test func `whose front matter is not YAML is reported at the place`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      ---
      title: Home
      tags: [a, b
      order: 1
      ---
      # Home
      """)
    try await site.expectRefusal(
      "build", status: 1,
      errors: """
        content/index.md:4:6: error: this is not YAML: while parsing a flow sequence, did not find \
        expected ',' or ']'
          order: 1
               ^
          hint: check the indentation, and quote text that holds ‘: ’ or starts with a sign
        """)
  }

  @Test func `that is not UTF-8 is reported at its first wrong byte`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    try site.write("content/old.md", bytes: Data("# Caf".utf8 + [0xE9] + " and bar\n".utf8))
    try await site.expectRefusal(
      "build", status: 1,
      errors: """
        content/old.md:1:6: error: this file is not UTF-8
          # Caf\u{FFFD} and bar
               ^
          hint: save it as UTF-8 in your editor
        """)
  }

  @Test func `may only link to what is there`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home

      - [Typo](gide.md), [anchor](guide.md#set-op), ![picture](a.png)
      -- content/guide.md --
      # Guide

      ## Set up

      [Down](#setup)
      """)
    try await site.expectRefusal(
      "build", status: 1,
      errors: """
        content/guide.md:5:8: error: ‘guide.md’ has no ‘#setup’
          [Down](#setup)
                 ^~~~~~
          hint: did you mean ‘#set-up’?
        content/index.md:3:10: error: there is no ‘gide.md’ to link to
          - [Typo](gide.md), [anchor](guide.md#set-op), ![picture](a.png)
                   ^~~~~~~
          hint: did you mean ‘guide.md’?
        content/index.md:3:29: error: ‘guide.md’ has no ‘#set-op’
          - [Typo](gide.md), [anchor](guide.md#set-op), ![picture](a.png)
                                      ^~~~~~~~~~~~~~~
          hint: did you mean ‘#set-up’?
        content/index.md:3:58: warning: there is no image ‘a.png’
          - [Typo](gide.md), [anchor](guide.md#set-op), ![picture](a.png)
                                                                   ^~~~~
          hint: add the file, or correct its name
        """)
  }

  @Test(arguments: ["build", "test"])
  func `with an unknown fence attribute is told the nearest`(command: String) async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home

      > ```swift, compilefail
      > let x: Int = ""
      > ```
      """)
    try await site.expectRefusal(
      command, status: 1,
      errors: """
        content/index.md:3:13: error: there is no attribute `compilefail`
          > ```swift, compilefail
                      ^~~~~~~~~~~
          hint: did you mean `compile-fail`?
        """)
  }

  @Test func `with a warning is published, but not where the user is strict`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      ---
      titel: Home
      ---
      # Home
      """)
    let excerpt = """
        titel: Home
        ^~~~~
        hint: did you mean ‘title’?
      """
    try await site.expectRefusal(
      "build", "--strict", status: 1,
      errors: "content/index.md:2:1: error: unknown key ‘titel’\n\(excerpt)")
    let run = try await site.docent("build", "--skip-examples")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix("content/index.md:2:1: warning: unknown key ‘titel’\n\(excerpt)\n"))
    #expect(site.files()["index.html"] != Data("the previous version\n".utf8))
  }
}
