import DocentMarkdown
import DocentModel
import DocentSite
import Testing

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> (FrontMatter, [String]) {
    let source = SourceFile(path: "content/a.md", text: "---\n\(yaml)\n---\n# A\n")
    let read = FrontMatter.read(FrontMatterText(yaml: yaml + "\n", firstLine: 2), in: source)
    return (read.frontMatter, read.diagnostics.map(\.line))
  }

  @Test func `every key is read`() {
    let (frontMatter, problems) = read(
      """
      title: Waiting
      description: "How to: wait"
      date: 2024-02-29
      updated: 2024-03-01T10:20:30+02:00
      order: -3
      tags: [swift, async]
      aliases: [/old.html, older/]
      layout: post
      toc: false
      draft: true
      extra: { hero: a.png, wide: true, quoted: "true", list: [a, {b: c}] }
      """)
    #expect(problems.isEmpty)
    #expect(frontMatter.title == "Waiting")
    #expect(frontMatter.description == "How to: wait")
    #expect(frontMatter.date?.description == "2024-02-29")
    #expect(frontMatter.order == -3)
    #expect(frontMatter.tags == ["swift", "async"])
    #expect(frontMatter.isDraft)
    #expect(frontMatter.updated?.description == "2024-03-01T10:20:30+02:00")
    #expect(frontMatter.aliases.map(\.text) == ["/old.html", "older/"])
    #expect(frontMatter.aliases[1].range == SourceRange(line: 8, column: 22, length: 6))
    #expect(frontMatter.layout == .post)
    #expect(!frontMatter.listsContents)
    #expect(
      frontMatter.extra == [
        "hero": .text("a.png"), "wide": .flag(true), "quoted": .text("true"),
        "list": .list([.text("a"), .mapping(["b": .text("c")])]),
      ])
  }

  @Test(arguments: [
    ("swift", ["swift"]), ("Swift, on server ,, a", ["Swift", "on server", "a"]),
    ("[a, b, a]", ["a", "b"]), ("[\"a, b\"]", ["a", "b"]), ("[\"a, b\", c]", ["a, b", "c"]),
    ("\n- one\n- two", ["one", "two"]), ("[]", []), ("", []),
  ])
  func `tags are a list, or one text with commas`(yaml: String, tags: [String]) {
    let (frontMatter, problems) = read("tags: \(yaml)")
    #expect(problems.isEmpty)
    #expect(frontMatter.tags == tags)
  }

  @Test func `a layout of a theme elsewhere is a page's, with a note`() {
    let (frontMatter, problems) = read("layout: archive")
    #expect(frontMatter.layout == .page)
    #expect(
      problems == [
        "content/a.md:2:9: note: there is no layout ‘archive’ here, only page and post [unread-key]"
      ])
  }

  @Test(arguments: [
    (
      "titel: A",
      "content/a.md:2:1: warning: unknown key ‘titel’ [unknown-key] did you mean ‘title’?"
    ),
    (
      "title: A\norder: first",
      "content/a.md:3:8: error: ‘order’ takes a whole number [front-matter]"
    ),
    (
      "date: 2023-02-29",
      "content/a.md:2:7: error: ‘date’ takes a day as YYYY-MM-DD, with or without a time [front-matter]"
    ),
    (
      "draft: perhaps",
      "content/a.md:2:8: error: ‘draft’ takes true or false [front-matter]"
    ),
    (
      "aliases: {a: b}",
      "content/a.md:2:10: error: ‘aliases’ takes a text or a list of texts [front-matter]"
    ),
    (
      "extra: a",
      "content/a.md:2:8: error: ‘extra’ takes keys and values of your own [front-matter]"
    ),
    (
      "colour: red",
      "content/a.md:2:1: warning: unknown key ‘colour’ [unknown-key] known keys: aliases, anchors, date, "
        + "description, draft, examples, extra, layout, order, search, tags, title, toc, updated"
    ),
    (
      "tags: {a: b}",
      "content/a.md:2:7: error: ‘tags’ takes a text or a list of texts [front-matter]"
    ),
  ])
  func `a mistake is reported at its place in the page`(yaml: String, problem: String) {
    #expect(read(yaml).1 == [problem])
  }

  @Test func `aliases that multiply without end are one error`() throws {
    var lines = ["  a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    for number in 1...12 {
      let aliases = Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ",")
      lines.append("  a\(number): &a\(number) [\(aliases)]")
    }
    let problems = read("extra:\n" + lines.joined(separator: "\n")).1
    #expect(problems.count == 1)
    #expect(problems[0].contains("it has more than 100000 values"))
  }

  @Test func `what is not YAML is one error`() throws {
    let problems = read("title: A\n  b: [").1
    #expect(problems.count == 1)
    #expect(problems[0].contains("error: this is not YAML: "))
  }

  @Test(arguments: [
    "2024-1-01", "2024-13-01", "2024-00-10", "2024-04-31", "1900-02-29", "24-01-01",
    "2024-01-01T10", "+024-01-01", "0000-01-01", "2024/01/01",
  ])
  func `no other text is a day`(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
