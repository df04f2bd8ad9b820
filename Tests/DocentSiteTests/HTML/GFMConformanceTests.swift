import DocentMarkdown
import DocentModel
import DocentSite
import Testing

@Suite struct GFMConformanceTests {
  @Test func `all examples of the specification are tested but the two of task lists`() {
    #expect(
      GFMSpecification.examples.count == 671,
      "\(GFMSpecification.path) is missing or another version: install the package cmark-gfm")
    #expect(
      GFMSpecification.disabled.map(\.testDescription) == [
        "Task list items (extension) 279", "Task list items (extension) 280",
      ])
  }

  @Test(arguments: GFMSpecification.examples)
  func `an example of the specification gives its HTML`(
    _ example: GFMSpecification.Example
  ) {
    let extensions = example.extensions.compactMap(MarkdownExtension.init)
    let source = SourceFile(path: "spec.md", text: example.markdown)
    // A line of dashes at the top is front matter to Docent, and no part of GitHub's Markdown.
    let parser = MarkdownParser(extensions: Set(extensions), readsFrontMatter: false)
    let html = HTMLRenderer.render(
      parser.parse(source).document,
      as: GFMDialect(filtersTags: example.extensions.contains("tagfilter")))
    #expect(String(decoding: html, as: UTF8.self) == example.html)
  }
}
