import DocentMarkdown
import Testing

@Suite struct SnippetMarkTests {
  @Test(
    arguments: [
      ("// snippet.cat", .start("cat")), ("\t//snippet.end \r", .end), ("// snippet.hide", .hide),
      ("  //  snippet.show  ", .show), ("// snippet.", nil), ("// snippet. cat", nil),
      ("x // snippet.cat", nil), ("// a snippet.cat", nil), ("", nil),
    ] as [(Substring, SnippetMark?)])
  func `a mark stands alone on its line`(_ line: Substring, _ mark: SnippetMark?) {
    #expect(SnippetMark(line: line) == mark)
  }
}
