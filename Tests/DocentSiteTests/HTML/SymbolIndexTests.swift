import DocentModel
import Testing

@Suite struct SymbolIndexTests {
  private func links(_ markdown: String) async throws -> [String] {
    let site = try await TestSite("-- content/index.md --\n# `Top`\n\n\(markdown)\n").build()
    return (site["index.html"] ?? "").split(separator: "<a class=\"symbol\" href=\"").dropFirst()
      .map { $0.split(separator: "\"")[0].description }
  }

  @Test(arguments: [
    ("`Task.sleep`\n\n## `Task.sleep`", "#tasksleep"),
    ("`Task.sleep`\n\n## Task.sleep", "#tasksleep"),
    ("`async let`\n\n## `async let` {#x}", "#x"),
    ("`@MainActor`\n\n### `@MainActor`", "#mainactor"),
    ("`Task.sleep(for:)`\n\n## `Task.sleep`", "#tasksleep"),
    ("`Task.sleep(for: .seconds(1))`\n\n## `Task.sleep`", "#tasksleep"),
    ("`sleep`\n\n## `sleep(for:)`", "#sleepfor"),
    ("`f()`\n\n## `f(a:)`\n\n## `f()`", "#f"),
    ("- > *`f`*\n\n## `f`", "#f"),
    ("| `f` |\n|---|\n\n## `f`", "#f"),
    ("x[^1]\n\n## `f`\n\n[^1]: `f`", "#f"),
    ("## `f`\n\n`f`\n\n## b\n\n`f`", "#f"),
  ])
  func `code links to the one heading that it is`(_ markdown: String, _ target: String) async throws
  {
    #expect(try await links(markdown) == [target])
  }

  @Test(arguments: [
    "`Sendable`\n\n## Non-`Sendable` closures", "`f`\n\n## `f` and more",
    "`f`\n\n## `f`\n\n## `f`", "`f(b:)`\n\n## `f(a:)`", "`f`\n\n## `f(a:)`\n\n## `f(b:)`",
    "[`f`](#f)\n\n## `f`", "## `f`\n\n### a `f`\n\n`f`", "`Top`", "`F`\n\n## `f`",
    "`a/b`\n\n## `a/b`",
    "`--strict`\n\n## `--strict`", "f\n\n## `f`",
  ])
  func `it never guesses, and never links to where it stands`(_ markdown: String) async throws {
    #expect(try await links(markdown) == [])
  }

  @Test func `the link stands around the code`() async throws {
    let site = try await TestSite("-- content/index.md --\n`a<b`x`f`\n\n## `f`\n").build()
    #expect(
      site["index.html"]?.contains(
        "<code>a&lt;b</code>x<a class=\"symbol\" href=\"#f\"><code>f</code></a>") == true)
  }
}
