import DocentMarkdown
import DocentModel
import Testing

@Suite struct FenceInfoTests {
  @Test(arguments: [
    ("swift, ▸no-rum", "there is no attribute `no-rum`", "did you mean `no-run`?"),
    ("swift ▸no-run", "attributes are separated by commas", nil),
    ("swift, no-run ▸hidden", "attributes are separated by commas", nil),
    ("swift, no-run=▸yes", "`no-run` takes no value", "write `no-run` alone"),
    ("swift, ▸timeout", "`timeout` needs a value", nil),
    ("swift, ▸timeout=", "`timeout` cannot have this value", nil),
    ("swift, timeout=▸soon", "`timeout` cannot have this value", nil),
    ("swift, timeout=▸-1", "`timeout` cannot have this value", nil),
    ("swift, swift-version=▸4", "`swift-version` cannot have this value", nil),
    ("swift, verdict=▸never", "`verdict` cannot have this value", nil),
    ("swift, highlight=▸[2, 5-3]", "`highlight` cannot have this value", nil),
    ("swift, highlight=▸[a]", "`highlight` cannot have this value", nil),
    ("swift, wrap=▸0", "`wrap` cannot have this value", nil),
    ("swift, session=▸[]", "`session` cannot have this value", nil),
    ("swift, id=▸3", "`id` cannot have this value", nil),
    ("swift, ▸ignore", "`ignore` needs a value", "write `ignore=\"reason\"`"),
    ("swift, ignore=▸\"\"", "`ignore` cannot have this value", nil),
    ("swift, title=▸\"open", "this quote is not closed", nil),
    ("swift, session=▸[a, b", "this bracket is not closed", nil),
    ("swift, no-run, ▸no-run", "`no-run` stands here twice", "keep one of them"),
    ("swift, id=a, ▸id=b", "`id` stands here twice", "keep one of them"),
    ("swift, no-run, ▸should-crash=\"x\"", "`should-crash` clashes with `no-run`", nil),
    ("swift, compile-fail, ▸no-run", "`no-run` clashes with `compile-fail`", nil),
    ("swift, ignore=\"x\", ▸no-run", "`no-run` clashes with `ignore`", nil),
    ("swift, standalone, ▸session=a", "`session` clashes with `standalone`", nil),
    ("swift, ▸snippet=a", "`snippet` needs the file that it is in", "add `file=PATH`"),
    ("swift▸,, no-run", "an attribute is missing after the comma", nil),
    ("swift, no-run▸,", "an attribute is missing after the comma", nil),
    ("swift, ▸=a", "a value stands here without its attribute", nil),
  ])
  func `a faulty attribute is reported at the mark`(
    _ marked: String, _ summary: String, _ hint: String?
  ) throws {
    let opening = "```" + marked
    let column = opening.utf8.prefix { $0 != "▸".utf8.first }.count + 1
    let page = ParsedPage(opening.replacing("▸", with: "") + "\n```\n")
    let problem = try #require(page.diagnostics.first)
    #expect(page.diagnostics.count == 1)
    #expect(problem.id == "fence-attribute")
    #expect(problem.severity == .error)
    #expect(problem.summary == summary)
    #expect(problem.location?.range.start == SourcePosition(line: 1, column: column))
    #expect(hint == nil || problem.hint == hint)
    #expect(page.fences.map(\.attributes.expectation) == [.unreadable])
  }

  @Test func `every fault is reported, in order`() {
    let page = ParsedPage("- x\n\n  ~~~ swift, timout=1, wrap=x, title=\"a\n  ~~~\n")
    #expect(
      page.problems == [
        "3:14: there is no attribute `timout`", "3:29: `wrap` cannot have this value",
        "3:38: this quote is not closed",
      ])
  }

  @Test(arguments: [
    (
      "swift ▸{1,3-5} title=\"a.swift\"", 7,
      "write `highlight=[1, 3-5]`, and a comma before each attribute"
    ),
    (
      "swift, title=\"a.swift\" no-run ▸{2}", 3,
      "write `highlight=[2]`, and a comma before each attribute"
    ),
    ("swift ▸{.annotate} title=\"a\"", 11, "write each attribute after a comma, without braces"),
    ("swift, ▸{1", 2, "write `highlight=[1]`, and a comma before each attribute"),
    ("swift ▸{}", 2, "write each attribute after a comma, without braces"),
  ])
  func `braces of other generators are one fault`(_ marked: String, _ length: Int, _ hint: String) {
    let opening = "```" + marked
    let column = opening.utf8.prefix { $0 != "▸".utf8.first }.count + 1
    let page = ParsedPage(opening.replacing("▸", with: "") + "\n```\n")
    #expect(page.problems == ["1:\(column): attributes do not stand in braces"])
    #expect(page.diagnostics.first?.hint == hint)
    #expect(
      page.diagnostics.first?.location?.range
        == SourceRange(line: 1, column: column, length: length))
  }

  @Test func `blanks around commas and equals signs do not count`() throws {
    let attributes = try attributes("  swift ,no-run ,  timeout = 2.5 ")
    #expect(attributes.expectation == .compileOnly)
    #expect(attributes.timeout == .seconds(2.5))
  }
}

/// The attributes of a sound info string.
func attributes(
  _ info: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> FenceAttributes {
  let page = ParsedPage("```\(info)\n```\n")
  #expect(page.problems == [], sourceLocation: sourceLocation)
  return try #require(page.fences.first, sourceLocation: sourceLocation).attributes
}
