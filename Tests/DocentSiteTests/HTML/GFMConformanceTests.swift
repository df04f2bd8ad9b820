import DocentMarkdown
import DocentModel
import DocentSite
import Testing

@Suite struct GFMConformanceTests {
  @Test func `the specification is installed and whole`() {
    #expect(
      GFMSpecification.examples.count >= 600,
      "\(GFMSpecification.path) is missing or short: install the package cmark-gfm")
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
