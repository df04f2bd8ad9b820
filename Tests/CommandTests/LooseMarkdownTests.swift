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

  @Test func `that is not there is named`() async throws {
    let run = try await SmallSite("-- README.md --\n").docent("test", "REDME.md")
    #expect(run.status == 2)
    #expect(run.errors == "error: there is no file or folder ‘REDME.md’")
  }
}
