import Testing
import docent

@Suite struct `A line on a terminal` {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("→", 1), ("…", 1), ("日", 2), ("한", 2), ("Ａ", 2),
      ("👋", 2), ("👋🏽", 2), ("👩‍💻", 2), ("🇯🇵", 2), ("❤️", 2), ("❤", 1), ("\u{200B}", 0),
      ("\u{301}", 0), ("、", 2), ("〿", 1),
    ] as [(Character, Int)])
  func `counts columns as terminals do`(character: Character, columns: Int) {
    #expect(character.columns == columns)
  }

  @Test(arguments: [
    ("soup", 4, "soup", 4), ("soups", 4, "sou…", 4), ("soup", 1, "…", 1), ("soup", 0, "", 0),
    ("soup", -1, "", 0), ("", 0, "", 0), ("日本語", 6, "日本語", 6), ("日本語", 5, "日本…", 5),
    ("日本語", 4, "日…", 3), ("日本語", 1, "…", 1), ("a日本", 4, "a日…", 4),
    ("👩‍💻👩‍💻", 3, "👩‍💻…", 3), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", 2),
  ])
  func `is cut to a width`(line: String, width: Int, text: String, columns: Int) {
    let cut = TerminalLine(line, width: width)
    #expect(cut.text == text)
    #expect(cut.columns == columns)
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m end", 40, "\u{1B}[31mred\u{1B}[0m end", 7),
    ("\u{1B}[31mred\u{1B}[0m end", 3, "\u{1B}[31mre…\u{1B}[0m", 3),
    ("\u{1B}[1;31mred", 3, "\u{1B}[1;31mred\u{1B}[0m", 3),
  ])
  func `keeps colours to itself`(line: String, width: Int, text: String, columns: Int) {
    let cut = TerminalLine(line, width: width)
    #expect(cut.text == text)
    #expect(cut.columns == columns)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\u{1B}]0;title\u{7}b", "a\u{FFFD}]0;title\u{FFFD}b"),
    ("a\rb", "a\u{FFFD}b"), ("a\r\nb", "a\u{FFFD}b"), ("a\u{9B}2Jb", "a\u{FFFD}2Jb"),
    ("\tb", "        b"), ("ab\tc", "ab      c"), ("日\tc", "日      c"), ("\u{7F}", "\u{FFFD}"),
  ])
  func `does nothing else to the terminal`(line: String, text: String) {
    #expect(TerminalLine(line, width: 40).text == text)
  }
}
