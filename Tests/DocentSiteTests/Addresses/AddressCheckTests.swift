import DocentModel
import DocentSite
import Testing

@Suite struct AddressCheckTests {
  private static let site = """

    -- content/index.md --
    # Home
    -- content/guide/sleep.md --
    ---
    aliases: [nap.md]
    anchors: { rest: how-long, dream: ../index.md#home }
    ---
    # Sleep

    ## How long

    <a id="written"></a>

    ```swift, id=loop
    print(1)
    ```
    -- content/guide/wait.md --
    # Wait

    ## For ever

    ## In vain

    ```swift
    print(2)
    ```
    -- content/later.md --
    ---
    draft: true
    ---
    # Later
    """

  /// All that the site promises, from its first version on.
  private static let complete = """
    version 1

    guide/index.html
    guide/nap.html
    guide/sleep.html
    guide/sleep.html#dream
    guide/sleep.html#example-loop
    guide/sleep.html#how-long
    guide/sleep.html#rest
    guide/sleep.html#sleep
    guide/sleep.html#written
    guide/wait.html
    guide/wait.html#for-ever
    guide/wait.html#in-vain
    guide/wait.html#wait
    index.html
    index.html#home
    """

  private func publish(_ lock: String) async throws -> PublishedSite {
    try await PublishedSite("-- docent.lock --\n\(lock)" + Self.site)
  }

  @Test func `a site that keeps what it published has no findings`() async throws {
    let site = try await publish(Self.complete)
    #expect(site.diagnostics.map(\.line) == [])
  }

  @Test func `the first lock records pages, aliases and all anchors that last`() async throws {
    let site = try await PublishedSite(Self.site)
    #expect(site.diagnostics.isEmpty)
    #expect(site.updated == Self.complete.split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    (
      "guide/wait.html#for-evr", "‘#for-evr’ of ‘guide/wait.html’ was published, and is gone",
      "removed-anchor",
      "say in content/guide/wait.md where it is now, ‘anchors: { for-evr: … }’, "
        + "or accept that it is gone: docent check --update"
    ),
    (
      "gone.html", "the page ‘gone.html’ was published, and is gone", "removed-page",
      "add ‘aliases: [/gone.html]’ to the page that readers should see instead, or accept that it "
        + "is gone: docent check --update"
    ),
    (
      "guide/nap.html#snore", "‘#snore’ of ‘guide/nap.html’ was published, and is gone",
      "removed-anchor",
      "say in content/guide/sleep.md where it is now, ‘anchors: { snore: … }’, "
        + "or accept that it is gone: docent check --update"
    ),
    (
      "later.html", "the page ‘later.html’ was published, and is gone", "removed-page",
      "‘later.md’ is a draft: publish it, or give the address to another page"
    ),
  ])
  func `what is gone is reported at its line`(
    address: String, summary: String, id: String, hint: String
  ) async throws {
    let site = try await publish(Self.complete + "\n\(address)")
    #expect(site.diagnostics.map(\.line) == ["docent.lock:18:1: error: \(summary) [\(id)] \(hint)"])
    #expect(
      site.diagnostics.first?.location?.range
        == SourceRange(line: 18, column: 1, length: address.utf8.count))
  }

  @Test(arguments: [
    "guide/nap.html#how-long", "guide/nap.html#rest", "guide/wait.html#example-1",
    "guide/wait.html#wait",
  ])
  func `what still arrives is not gone`(address: String) async throws {
    let site = try await publish(Self.complete + "\n\(address)")
    #expect(site.diagnostics.filter { $0.severity == .error }.map(\.line) == [])
  }

  @Test func `a page that is gone is one finding, without its anchors`() async throws {
    let site = try await publish(Self.complete + "\nold.html\nold.html#a\nold.html#b")
    #expect(site.diagnostics.map(\.id) == ["removed-page"])
  }

  // MARK: Where it went

  @Test func `a page that was renamed is known by its anchors`() async throws {
    let lock = Self.complete.replacing("wait.html", with: "patience.html")
    let site = try await publish(lock)
    #expect(
      site.diagnostics.first?.hint
        == "add ‘aliases: [/guide/patience.html]’ to the front matter of content/guide/wait.md")
  }

  @Test func `a page that has aliases gets one more`() async throws {
    let lock = Self.complete.replacing("sleep.html", with: "doze.html")
    let site = try await publish(lock)
    #expect(site.diagnostics.first?.id == "removed-page")
    #expect(
      site.diagnostics.first?.hint
        == "add ‘/guide/doze.html’ to ‘aliases’ in content/guide/sleep.md"
    )
  }

  @Test func `a page in another folder is known by its name`() async throws {
    let site = try await PublishedSite(
      """
      -- docent.lock --
      version 1
      index.html
      wait.html
      -- content/index.md --
      -- content/guide/wait.md --
      """)
    #expect(
      site.diagnostics.first?.hint
        == "add ‘aliases: [/wait.html]’ to the front matter of content/guide/wait.md")
  }

  @Test(arguments: [
    // Nearly the same name.
    ("guide/wait.html#for-ever", "guide/wait.html#forever", "wait", "forever: for-ever"),
    // The only one that is new, for the only one that is gone.
    ("guide/wait.html#for-ever", "guide/wait.html#endless", "wait", "endless: for-ever"),
  ])
  func `an anchor that was renamed is known by its name or as the only one`(
    new: String, old: String, page: String, entry: String
  ) async throws {
    let site = try await publish(Self.complete.replacing(new, with: old))
    #expect(
      site.diagnostics.first?.hint
        == "add ‘anchors: { \(entry) }’ to the front matter of content/guide/\(page).md")
  }

  @Test func `an anchor that moved to another page is found there`() async throws {
    let lock = Self.complete.replacing("guide/wait.html#in-vain", with: "index.html#in-vain")
    let site = try await publish(lock)
    #expect(
      site.diagnostics.first?.hint
        == "add ‘anchors: { in-vain: guide/wait.md#in-vain }’ to the front matter of "
        + "content/index.md")
  }

  @Test func `a page that has former anchors gets one more`() async throws {
    let lock = Self.complete.replacing("sleep.html#how-long", with: "sleep.html#how-lnog")
    let site = try await publish(lock)
    #expect(
      site.diagnostics.first?.hint
        == "add ‘how-lnog: how-long’ to ‘anchors’ in content/guide/sleep.md"
    )
  }

  // MARK: What is new

  @Test func `what is new is one warning, with its addresses`() async throws {
    let lock = Self.complete.replacing("index.html#home", with: "")
      .replacing("guide/wait.html#in-vain", with: "")
    let site = try await publish("# Comment\n" + lock)
    #expect(
      site.diagnostics.map(\.line) == [
        "docent.lock:2:1: warning: 2 addresses are not recorded [unrecorded-address] "
          + "docent check --update"
      ])
    #expect(site.diagnostics.first?.details == ["+ guide/wait.html#in-vain", "+ index.html#home"])
  }

  @Test func `an update keeps what arrives, drops what is gone, and adds what is new`() async throws
  {
    let kept = Self.complete.replacing("guide/wait.html#in-vain", with: "guide/nap.html#how-long")
    let site = try await publish(kept + "\ngone.html\nindex.html#gone")
    let expected = (Self.complete + "\nguide/nap.html#how-long").split(separator: "\n")
    #expect(Set(site.updated) == Set(expected.map(String.init)))
    #expect(site.updated.count == expected.count)
  }
}
