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
      order: -3
      tags: [swift, async]
      draft: true
      """)
    #expect(problems.isEmpty)
    #expect(frontMatter.title == "Waiting")
    #expect(frontMatter.description == "How to: wait")
    #expect(frontMatter.date?.description == "2024-02-29")
    #expect(frontMatter.order == -3)
    #expect(frontMatter.tags == ["swift", "async"])
    #expect(frontMatter.isDraft)
  }

  @Test func `known names without effect are accepted`() {
    let problems = read("aliases: [a]\nupdated: 2024-01-01\ntoc: false\nlayout: x\nextra: {a: 1}").1
    #expect(problems.isEmpty)
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
      "content/a.md:2:7: error: ‘date’ takes a day as YYYY-MM-DD [front-matter]"
    ),
    (
      "draft: perhaps",
      "content/a.md:2:8: error: ‘draft’ takes true or false [front-matter]"
    ),
    (
      "tags: {a: b}",
      "content/a.md:2:7: error: ‘tags’ takes a text or a list of texts [front-matter]"
    ),
  ])
  func `a mistake is reported at its place in the page`(yaml: String, problem: String) {
    #expect(read(yaml).1 == [problem])
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
