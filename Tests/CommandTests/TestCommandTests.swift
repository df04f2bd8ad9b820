import Foundation
import Subprocess
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A test run` {
  private static let text = """
    -- content/index.md --
    # Home

    ```swift
    print("one")  // Prints "one"
    ```

    ```swift, session=tea
    let cups = 2
    ```

    ```swift, session=tea
    print(cups)
    ```

    ```swift, compile-fail, id=late
    let cups: Int = "2"  // expected-error {{cannot convert}}
    ```

    ```swift, ignore="needs a network"
    fetch()
    ```
    """

  private static let note = """
    content/index.md:11:1: note: prints what the page does not say
      ```swift, session=tea
      ^~~~~~~~~~~~~~~~~~~~~
      + 2
      hint: add // Prints "…" or an output fence
    """

  @Test func `counts every example once, and says why some were compiled alone`() async throws {
    let site = try SmallSite(Self.text)
    let run = try await site.docent("test")
    #expect(run.status == 0)
    #expect(
      run.output == """
        found 5 = 4 passed + 0 failed + 1 ignored (0 cached, 3 merged, 1 alone) · compile 0 s, \
        run 0 s
        """)
    #expect(run.errors == "\(Self.note)\nalone: has to be compiled on its own (1)")
    #expect(site.files().isEmpty)

    let quiet = try await site.docent("test", "--quiet")
    #expect(quiet.errors == "")
    #expect(
      quiet.output == """
        found 5 = 4 passed + 0 failed + 1 ignored (4 cached, 0 merged, 0 alone) · compile 0 s, \
        run 0 s
        """)
  }

  @Test func `can be narrowed to some examples, but not to none`() async throws {
    let site = try SmallSite(Self.text)
    let run = try await site.docent("test", "--filter", "late")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("found 1 = 1 passed + 0 failed + 0 ignored"))
    let nothing = try await site.docent("test", "--filter", "coffee")
    #expect(nothing.status == 2)
    #expect(nothing.output == "")
    #expect(
      nothing.errors == """
        error: no example has ‘coffee’ in its id or session
          hint: docent test --list names them all
        """)
  }

  @Test func `works as before where the folder was moved, or is reached by a link`() async throws {
    let site = try SmallSite(
      """
      -- docs/docent.yml --
      -- docs/content/index.md --
      ```swift
      import Foundation
      print(URL(filePath: "/tea").path)  // Prints "/tea"
      ```
      """)
    let passed = "found 1 = 1 passed + 0 failed + 0 ignored (0 cached, 0 merged, 1 alone)"
    try site.link("link", to: "docs")
    for folder in ["docs", "link"] {
      let run = try await site.docent("test", "--no-cache", "--config", "\(folder)/docent.yml")
      #expect(run.output.hasPrefix(passed))
    }
    try site.move("docs", to: "manual")
    let run = try await site.docent("test", "--no-cache", "--config", "manual/docent.yml")
    #expect(run.output.hasPrefix(passed))
  }

  @Test func `can be listed without running it, or having a compiler`() async throws {
    let run = try await SmallSite(Self.text).docent(
      "test", "--list", environment: .withoutCompiler)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        content/index.md:3: content/index.md#1: run
        content/index.md:7: content/index.md#2: run session tea
        content/index.md:11: content/index.md#3: run session tea
        content/index.md:15: content/index.md#late: compile-fail
        content/index.md:19: content/index.md#5: ignored
        """)
  }
}

@Suite(.timeLimit(.minutes(5))) struct `Without a Swift compiler` {
  private static let text = """
    -- content/index.md --
    ```swift
    print("one")
    ```
    """

  @Test(arguments: ["build", "test"])
  func `examples cannot run, and the way out is named`(command: String) async throws {
    try await SmallSite(Self.text).expectRefusal(
      command, status: 3, environment: .withoutCompiler,
      errors: """
        error: there is no Swift compiler: ‘swiftc’ is not in PATH
          hint: install Swift 6.2 or later from https://swift.org/install; without it, docent \
        build --skip-examples still writes the pages
        """)
  }

  @Test(arguments: [
    (
      "5.10.1", "too old: Swift 5.10.1 on Linux",
      "install Swift 6.2 or later from https://swift.org/install, and put it first in PATH"
    ),
    (
      "broken", "--version’ fails",
      "mend the toolchain, or put another before it in PATH"
    ),
  ])
  func `that can be used, what is wrong with the one in PATH is told`(
    version: String, problem: String, hint: String
  ) async throws {
    let site = try SmallSite(
      Self.text + """

        -- tools/swiftc --
        #!/bin/sh
        [ \(version) = broken ] && exit 1
        echo "Swift version \(version) (none)"
        echo "Target: x86_64-unknown-linux-gnu"
        """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(site.folder)/tools/swiftc")
    // A relative folder is one of where the command is started.
    for folder in ["\(site.folder)/tools", "tools"] {
      let path = folder + ":/usr/bin:/bin"
      let run = try await site.docent(["test"], environment: .inherit.updating(["PATH": path]))
      #expect(run.status == 3)
      #expect(run.errors.hasPrefix("error: ‘\(site.folder)/tools/swiftc"))
      #expect(run.errors.contains(problem))
      #expect(run.errors.hasSuffix("\n  hint: \(hint)"))
    }
  }

  @Test func `nor a place to keep results, the place is named`() async throws {
    let site = try SmallSite(Self.text + "\n-- .build --\nnotes\n")
    try await site.expectRefusal(
      "test", status: 3,
      errors: """
        error: nothing can be kept in ‘\(site.folder)/.build/docent’: Not a directory
          hint: make it a folder that you can write to, or remove it
        """)
  }

  @Test func `pages are written when their examples need not run`() async throws {
    let site = try SmallSite(Self.text)
    let skipped = try await site.docent(
      "build", "--skip-examples", environment: .withoutCompiler)
    #expect(skipped.status == 0)
    #expect(skipped.errors == "1 page in site, files: 15 written, 0 unchanged, 0 removed")
    #expect(try site.text("site/index.html").contains("Not verified in this build"))
    try site.write("content/index.md", "# No example here\n")
    #expect(try await site.docent("build", environment: .withoutCompiler).status == 0)
  }
}

extension Environment {
  fileprivate static var withoutCompiler: Environment { .inherit.updating(["PATH": "/nowhere"]) }
}
