import DocentMarkdown
import DocentModel
import Testing

@Suite struct HeadingReadingTests {
  @Test(arguments: [
    ("## Title {#id}\n", "id Title"),
    ("## Title {#id}   \n", "id Title"),
    ("## Title {#id} ##\n", "id Title"),
    ("Title {#id}\n===\n", "id Title"),
    ("## Title { #id }\n", "id Title"),
    ("## Title {: #id}\n", "id Title"),
    ("## Title {#id .no_toc}\n", "id Title"),
    ("## Title {.x .y}\n", "title Title"),
    ("## Title {: .x #id }\n", "id Title"),
    ("## Set {.a, .b}\n", "set-a-b Set {.a, .b}"),
    ("## Title{#a--b_c.d:e}\n", "a--b_c.d:e Title"),
    ("## `code` {#ü}\n", "ü code"),
    ("## {#id}\n", "id "),
    ("> ## Title {#id}\n", nil),
    ("## Title {id}\n", "title-id Title {id}"),
    ("## Title {#id} more\n", "title-id-more Title {#id} more"),
    ("## Title {#a b}\n", "title-a-b Title {#a b}"),
    ("## Title {#}\n", "title- Title {#}"),
    ("## Title \\{#id}\n", "title-id Title {#id}"),
    ("## Title `{#id}`\n", "title-id Title {#id}"),
    ("## <a id=\"x\"></a>Title\n", "title Title"),
    ("## <a name=\"x\"></a> Title <br>\n", "-title- Title"),
  ])
  func `a heading's id may stand at its end`(_ text: String, _ heading: String?) {
    let page = ParsedPage(text)
    #expect(page.headings.first.map { "\($0.id) \($0.text)" } == heading)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    ("# A\n# B {#a}\n", ["a-1", "a"]),
    ("# B {#a}\n# A\n# A\n", ["a", "a-1", "a-2"]),
    ("# A\n\nx <a id=\"a\"></a>\n", ["a-1"]),
    ("# A\n\n<a name=\"a\"></a>\n", ["a-1"]),
    ("# A\n\n<p id='a'>\n", ["a-1"]),
    ("# A\n\n<p name='a'>\n", ["a"]),
    ("# A\n\n`<a id=\"a\">`\n\n    <a id=\"a\">\n\n<!-- <a id=\"a\"> -->\n", ["a"]),
    ("# Fn 1\n# Footnote label\n\nx[^1]\n\n[^1]: y\n", ["fn-1-1", "footnote-label-1"]),
  ])
  func `what the author wrote comes before slugs`(_ text: String, _ ids: [String]) {
    let page = ParsedPage(text)
    #expect(page.headings.map(\.id) == ids)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    ("# A {#x}\n\n## B {#x}\n", "3:6: the id ‘x’ is already taken in line 1"),
    ("<a id=\"x\"></a>\n\n## B {#x}\n", "3:6: the id ‘x’ is already taken in line 1"),
    ("## B {#x}\n\na <b>b</b> <i id=x></i>\n", "3:18: the id ‘x’ is already taken in line 1"),
    ("## B {#x}\n\n> <p\n>   id='x'>\n", "4:9: the id ‘x’ is already taken in line 1"),
    (
      "## B {#x}\n\n`<a id=\"x\">` <a id=\"x\"></a>\n",
      "3:21: the id ‘x’ is already taken in line 1"
    ),
    ("a <a id=\"x\"></a>\nb <i\nid=\"x\"></i>\n", "3:5: the id ‘x’ is already taken in line 1"),
    ("---\ntitle: a\n---\n# A {#x}\n# A {#x}\n", "5:5: the id ‘x’ is already taken in line 4"),
  ])
  func `an id that is taken is reported`(_ text: String, _ problem: String) {
    let page = ParsedPage(text)
    #expect(page.problems == [problem])
    #expect(page.diagnostics.map(\.id) == ["duplicate-id"])
    #expect(page.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `two headings of one id have two ids`() {
    #expect(ParsedPage("# A {#x}\n# B {#x}\n# X\n").headings.map(\.id) == ["x", "x-1", "x-2"])
  }

  @Test(arguments: [
    ("```swift\n```\n", "example-1"),
    ("## Example 1\n\n```swift\n```\n", "example-1.code"),
    ("```swift, id=two\n```\n\n## Example two\n", "example-two.code"),
    ("```swift\n```\n\n<a id=\"example-1\"></a>\n", "example-1.code"),
    ("## X {#example-1}\n\n```swift\n```\n", "example-1.code"),
  ])
  func `an example leaves its id to the heading of that name`(_ text: String, _ anchor: String) {
    let page = ParsedPage(text)
    #expect(page.fences.map(\.anchor) == [anchor])
    #expect(page.problems == [])
  }
}
