import DocentLanguages
import Testing

/// Source at which a lexer that looks ahead or back too far would take hours.
@Suite struct LinearTimeTests {
  @Test(.timeLimit(.minutes(1)), arguments: allLanguages)
  func `long repetitions take no longer than other source`(name: String) throws {
    let language = try #require(Language(named: name))
    for piece in pieces {
      let source = String(repeating: piece, count: 60_000 / piece.utf8.count)
      expectSound(language.spans(in: source), in: source, "\(name): \(piece.debugDescription)")
    }
  }

  private let pieces = [
    "a", " ", "\n", "\\", "\"", "'", "`", "/", "(", "{", "[", "<", "$(", "${", "#{", "<<A ",
    "<<A\n",
    "- ", "a: ", "| ", "|\n ", "@", "@@ ", "--- \n", "+++ \n", "/*", "<!--", "<![CDATA[", "<!a",
    "<script>",
    "```\n", "` `` ", "~~~\n", "=begin\n", "f\"{", "\"\"\"", "$a$", "R\"(", "r#\"", "#[", "](",
    "&a", "1e", "1.",
    "0x", "-1", "ü", "\t\t", "a =", "a:", "#\n", "\\\n", "case x in ", "/[", "= /", "?.", "a b",
    "\r\n", "\r",
  ]
}
