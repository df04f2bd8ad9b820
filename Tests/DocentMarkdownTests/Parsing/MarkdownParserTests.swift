import DocentMarkdown
import DocentModel
import Testing

@Suite struct MarkdownParserTests {
  @Test func `a page that is cut off anywhere can be read`() {
    let page = """
      ---
      title: a
      ---
      * TOC
      {:toc}

      > [!NOTE]
      > é [^x] <a href='b.md' id="c"> ![d](e.png "f"){: .g}

      ## H {#i} ##
      x[^1] "j" -- `k` \\[^l]

      <img srcset="m.png 2x,
        n.png" style=o>

      [^1]: > Tip: p

      """
    for end in 0...page.utf8.count {
      let source = SourceFile(
        path: "page.md", text: String(decoding: page.utf8.prefix(end), as: UTF8.self))
      for html in HTMLPolicy.allCases {
        let parsed = MarkdownParser(html: html, typography: .smart).parse(source)
        for place in parsed.diagnostics.compactMap(\.location?.range) {
          #expect(place.start.line <= source.lineCount)
          #expect(place.end.column <= source.line(place.end.line).count + 1)
        }
      }
    }
  }

  @Test func `pages parsed at once come out as one by one`() async {
    let text = String(repeating: "A ~~b~~ https://swift.org www.swift.org *c*\n\n", count: 200)
    let source = SourceFile(path: "page.md", text: text)
    let alone = strikethroughs(in: source)
    #expect(alone == 200)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { strikethroughs(in: source) } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts.allSatisfy { $0 == alone })
  }

  @Test(arguments: [
    String(repeating: "> ", count: 20_000) + "x",
    String(repeating: "*a **b ", count: 2_000) + String(repeating: "b** a*", count: 2_000),
  ])
  func `deep nesting is reported and crashes nothing`(_ text: String) {
    #expect(ParsedPage(text).diagnostics.map(\.id) == ["deep-nesting"])
  }

  @Test func `blocks know the lines they stand on`() {
    let page = ParsedPage("# A\n\none\ntwo\n\n- x\n- y\n\n| a |\n|---|\n| b |\n")
    #expect(page.blocks.map(\.range.start.line) == [1, 3, 6, 9])
    #expect(page.blocks.map(\.range.end.line).prefix(2) == [1, 4])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are counted as Markdown counts them`(_ ending: String) {
    let text = ["---", "a: b", "---", "# A", "", "```swift", "x", "```", "[y](z.md)"]
    let page = ParsedPage(text.joined(separator: ending))
    #expect(page.blocks.map(\.range.start.line) == [4, 6, 9])
    #expect(page.fences.first?.code == "x\n")
    #expect(page.fences.first?.origins == [SourcePosition(line: 7)])
    #expect(page.links.first?.range.start == SourcePosition(line: 9, column: 5))
  }

  @Test(arguments: ["", "\n", "\r\n", "\u{0}", "---", "```", "<!--", "[", "|", "[^1]:"])
  func `odd pages are pages`(_ text: String) {
    #expect(ParsedPage(text).document.source.path == "page.md")
  }

  private func strikethroughs(in source: SourceFile) -> Int {
    MarkdownParser().parse(source).document.blocks.count { block in
      guard case .paragraph(let inlines) = block.content else { return false }
      let links = inlines.count { if case .link = $0 { true } else { false } }
      return links == 2 && inlines.contains { if case .strikethrough = $0 { true } else { false } }
    }
  }
}
