import DocentLanguages
import Foundation
import Testing

/// Source that a lexer must not look ahead or back in at every step.
@Suite struct LinearTimeTests {
  @Test(arguments: allLanguages)
  func `long repetitions take no longer than other source`(name: String) throws {
    let language = try #require(Language(named: name))
    for piece in pieces {
      let source = String(repeating: piece, count: 5_000 / piece.utf8.count)
      let start = processorSeconds()
      let spans = language.spans(in: source)
      // A debug build needs some milliseconds, and a third of a second if each step looks at all.
      #expect(processorSeconds() - start < 0.15, "\(name): \(piece.debugDescription)")
      expectSound(spans, in: source, "\(name): \(piece.debugDescription)")
    }
  }

  /// What this thread has used, which other work on the machine does not change.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private let pieces = [
    "a", " ", "\n", "\\", "\"", "'", "`", "/", "(", "{", "[", "<", "$(", "${", "#{", "<<A ",
    "<<A\n", "- ", "a: ", "| ", "|\n ", "@@ ", "--- \n", "/*", "<!--", "<![CDATA[", "<!a",
    "<script>", "```\n", "` `` ", "=begin\n", "f\"{", "\"\"\"", "$a$", "R\"(", "r#\"", "#[", "](",
    "&a", "1e", "1.", "-1", "ü", "\t\t", "a =", "a:", "#\n", "\\\n", "case x in ", "/[", "= /",
    "?.", "a b", "\r\n", "\r",
  ]
}
