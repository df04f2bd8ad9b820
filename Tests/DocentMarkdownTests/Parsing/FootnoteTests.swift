import DocentMarkdown
import DocentModel
import Testing

@Suite struct FootnoteTests {
  @Test func `footnotes are numbered by their first references`() {
    let notes = ParsedPage("x[^b] y[^a] z[^b]\n\n[^a]: A\n[^b]: B\n[^c]: C\n").document.footnotes
    #expect(notes.map(\.label) == ["b", "a"])
    #expect(notes.map(\.number) == [1, 2])
    #expect(notes.map(\.referenceCount) == [2, 1])
  }

  @Test func `each reference knows which one it is`() throws {
    let page = ParsedPage("x[^b] y[^b]\n\n[^b]: B\n")
    guard case .paragraph(let inlines)? = page.blocks.first?.content else {
      Issue.record("there is no paragraph")
      return
    }
    let references = inlines.compactMap { inline -> String? in
      guard case .footnoteReference(let number, let label, let occurrence) = inline else {
        return nil
      }
      return "\(number) \(label) \(occurrence)"
    }
    #expect(references == ["1 b 1", "1 b 2"])
  }

  @Test(arguments: [
    "x[^note]\n\n[^note]: One.\n\n    - two\n",
    "- x[^note]\n\n  [^note]: One.\n\n      - two\n",
  ])
  func `a footnote in any block keeps its label and its blocks`(_ text: String) {
    let notes = ParsedPage(text).document.footnotes
    #expect(notes.map(\.label) == ["note"])
    #expect(notes.first?.blocks.count == 2)
  }

  @Test func `a footnote can refer to another`() {
    let notes = ParsedPage("x[^a]\n\n[^a]: A[^b]\n[^b]: B[^a]\n").document.footnotes
    #expect(notes.map(\.label) == ["a", "b"])
    #expect(notes.map(\.referenceCount) == [2, 1])
  }

  @Test func `a reference without a note is text`() {
    #expect(ParsedPage("x[^none]").document.footnotes.isEmpty)
  }
}
