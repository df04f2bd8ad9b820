import Foundation
import Testing

@Suite struct `Markdown that belongs to no site` {
  @Test func `is tested where it is, with the session that its front matter names`() async throws {
    let site = try SmallSite(
      """
      -- README.md --
      ---
      layout: post
      examples: { session: all }
      ---

      ```swift
      let soup = "leek"
      ```

      ```swift
      print(soup)  // Prints "leek"
      ```
      -- Docs/Soup.docc/Tea.md --
      @Row {
          ```swift
          print("tea")  // Prints "coffee"
          ```
      }
      """)
    let readme = try await site.docent("test", "README.md")
    #expect(readme.status == 0)
    #expect(readme.output.hasPrefix("found 2 = 2 passed + 0 failed + 0 ignored"))
    let folder = try await site.docent("test", "Docs")
    #expect(folder.status == 1)
    #expect(folder.errors.hasPrefix("Docs/Soup.docc/Tea.md:3:5: error: prints something else"))
  }

  @Test func `has its front matter read for what it says of examples`() async throws {
    let site = try SmallSite(
      """
      -- typing.md --
      ---
      layout: [post]
      examples: { sesion: all, timeout: soon }
      ---
      -- broken.md --
      ---
      title: [
      ---
      -- dashes.md --
      ---
      Some text
      ---
      """)
    let typing = try await site.docent("test", "typing.md")
    #expect(typing.status == 1)
    #expect(typing.errors.contains("typing.md:3:13: error: unknown key ‘sesion’"))
    #expect(typing.errors.contains("typing.md:3:35: error: ‘timeout’ takes"))
    let broken = try await site.docent("test", "broken.md")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("error: this is not YAML"))
    #expect(try await site.docent("test", "dashes.md").status == 0)
  }

  @Test func `is taken from a folder once, and not from what npm put there`() async throws {
    let site = try SmallSite(
      """
      -- docs/page.md --
      Text.
      -- docs/node_modules/some/README.md --
      ```swift
      let soup = 1
      ```
      -- docs/parts/soup.md --
      ```swift
      let soup = 1
      ```
      """)
    try FileManager.default.createSymbolicLink(
      at: URL(filePath: site.folder + "/docs/again.md"),
      withDestinationURL: URL(filePath: site.folder + "/docs/parts/soup.md"))
    let run = try await site.docent("test", "--list", "docs")
    #expect(run.output == "docs/parts/soup.md:1: docs/parts/soup.md#1: run")
  }

  @Test func `that is not there is named`() async throws {
    let run = try await SmallSite("-- README.md --\n").docent("test", "REDME.md")
    #expect(run.status == 2)
    #expect(run.errors == "error: there is no file or folder ‘REDME.md’")
  }
}
