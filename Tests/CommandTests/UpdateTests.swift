import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `An update` {
  private static let text = """
    -- docent.yml --
    title: Cats
    -- Sources/Cat.swift --
    // snippet.cat
    struct Cat {}
    // snippet.end
    -- content/index.md --
    # Home

    ```swift
    print("one")
    ```

    ```swift
    print("two")  // Prints "too"
    ```

    ```swift, file=Sources/Cat.swift, snippet=cat
    ```

    ```swift
    print("three")  // Prints "tree"
    fatalError("no")
    ```
    """

  private static let diff = """
    --- content/index.md
    +++ content/index.md
    @@ -3,12 +3,16 @@
     ```swift
     print("one")
     ```
    +```output
    +one
    +```
     
     ```swift
    -print("two")  // Prints "too"
    +print("two")  // Prints "two"
     ```
     
     ```swift, file=Sources/Cat.swift, snippet=cat
    +struct Cat {}
     ```
     
     ```swift
    """

  private static let updated = """
    # Home

    ```swift
    print("one")
    ```
    ```output
    one
    ```

    ```swift
    print("two")  // Prints "two"
    ```

    ```swift, file=Sources/Cat.swift, snippet=cat
    struct Cat {}
    ```

    ```swift
    print("three")  // Prints "tree"
    fatalError("no")
    ```

    """

  @Test func `shows what it writes, and names what is left at its line in the new page`()
    async throws
  {
    let site = try SmallSite(Self.text)
    let run = try await site.docent("test", "--update")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix(Self.diff + "\nfound 4 = 3 passed + 1 failed + 0 ignored"))
    #expect(run.errors.contains("content/index.md:20:1: error: Fatal error: no"))
    #expect(run.errors.contains("1 page updated"))
    #expect(!run.errors.contains("prints"))
    #expect(try site.text("content/index.md") == Self.updated)

    let again = try await site.docent("test", "--update")
    #expect(again.output.hasPrefix("found 4 = 3 passed + 1 failed"))
    #expect(again.errors.contains("no page updated"))
    #expect(try site.text("content/index.md") == Self.updated)
  }

  @Test func `with --check writes nothing, and fails where it would`() async throws {
    let site = try SmallSite(Self.text)
    let before = try site.text("content/index.md")
    let run = try await site.docent("test", "--update", "--check", "--filter", "index.md#1")
    #expect(run.status == 1)
    #expect(run.output.contains("+```output\n+one\n+```\n"))
    #expect(
      run.errors.hasPrefix(
        """
        content/index.md:6:1: error: is not up to date
          hint: run docent test --update
        """))
    #expect(try site.text("content/index.md") == before)

    try await site.docent("test", "--update", "--filter", "index.md#1")
    let after = try await site.docent("test", "--update", "--check", "--filter", "index.md#1")
    #expect(after.status == 0)
    #expect(after.output.hasPrefix("found 1 = 1 passed"))
    #expect(after.errors == "")
  }

  @Test func `keeps a page's byte order mark, line ends and permissions`() async throws {
    let site = try SmallSite()
    let bytes = { (text: String) in Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8) }
    try site.write("content/a.md", bytes: bytes("> ```swift\r\n> print(1)\r\n> ```"))
    let path = "\(site.folder)/content/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = try await site.docent("test", "--update")
    #expect(run.status == 0)
    #expect(
      site.files(in: "content") == [
        "a.md": bytes("> ```swift\r\n> print(1)\r\n> ```\r\n> ```output\r\n> 1\r\n> ```")
      ])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `leaves a page alone that changes while its examples run`() async throws {
    let site = try SmallSite()
    let page = """
      ```swift
      import Foundation
      try "Mine.".write(toFile: "\(site.folder)/content/a.md", atomically: true, encoding: .utf8)
      print(1)
      ```

      """
    try site.write("content/a.md", page)
    let run = try await site.docent("test", "--update")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/a.md:1:1: error: has changed since it was read, and is not updated"))
    #expect(run.output.hasPrefix("found 1"))
    #expect(try site.text("content/a.md") == "Mine.")
  }

  @Test func `of a copied file that is gone says what is meant`() async throws {
    let site = try SmallSite(
      """
      -- Sources/Cat.swift --
      struct Cat {}
      -- content/index.md --
      ```swift, ignore="shown", file=Sources/Cats.swift
      struct Cat {}
      ```
      """)
    try await site.expectRefusal(
      "build", status: 1,
      errors: """
        content/index.md:1:27: error: there is no file ‘Sources/Cats.swift’
          ```swift, ignore="shown", file=Sources/Cats.swift
                                    ^~~~~~~~~~~~~~~~~~~~~~~
          hint: did you mean `Sources/Cat.swift`?
        found 1 = 0 passed + 1 failed + 0 ignored (0 cached, 0 merged, 0 alone) · compile 0 s, \
        run 0 s
        """)
  }

  @Test(arguments: [
    (["--check"], "--check is part of --update."),
    (["--update", "--list"], "--list runs nothing, so there is nothing to update."),
  ])
  func `does not go with every option`(_ options: [String], _ message: String) async throws {
    let run = try await SmallSite(Self.text).docent(["test"] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }
}
