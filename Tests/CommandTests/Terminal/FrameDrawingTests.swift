import Testing
import docent

@Suite struct `Frames on a terminal` {
  private static func lines(_ text: String) -> [TerminalLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalLine(String($0), width: 19) }
  }

  @Test func `stand in each other's place, below what was there`() {
    let size = TerminalSize(columns: 20, rows: 5)
    var (drawing, screen) = (FrameDrawing(), EmulatedScreen(columns: 20, rows: 5))
    screen.write("$ docent preview\r\n")
    for frame in ["one\ntwo\nthree", "eins", "1\n2\n3\n4\n5", "日本\n語", "", "a\nb\nc\nd\ne"] {
      screen.write(drawing.text(of: Self.lines(frame), in: size))
      #expect(screen.text == "$ docent preview\n" + frame)
    }
    screen.write("\r\n$ ")
    #expect(screen.text == "$ docent preview\na\nb\nc\nd\ne\n$")
    #expect(screen.unknown == [])
  }

  @Test func `are not drawn again where nothing changed`() {
    let size = TerminalSize(columns: 20, rows: 5)
    var drawing = FrameDrawing()
    #expect(
      drawing.text(of: Self.lines("one\ntwo"), in: size) == "\rone\u{1B}[K\r\ntwo\u{1B}[K\u{1B}[J")
    #expect(drawing.text(of: Self.lines("one\ntwo"), in: size) == "")
    let wider = TerminalSize(columns: 30, rows: 5)
    #expect(
      drawing.text(of: Self.lines("one\ntwo"), in: wider)
        == "\r\u{1B}[1Aone\u{1B}[K\r\ntwo\u{1B}[K\u{1B}[J")
    drawing.restart()
    #expect(drawing.text(of: Self.lines("one"), in: wider) == "\rone\u{1B}[K\u{1B}[J")
  }

  @Test func `cover those that a narrower window has wrapped`() {
    var drawing = FrameDrawing()
    let wide = TerminalSize(columns: 20, rows: 5)
    _ = drawing.text(of: Self.lines("0123456789012345\nshort\n日本語日本語"), in: wide)
    let narrow = TerminalSize(columns: 8, rows: 24)
    #expect(drawing.text(of: Self.lines("a"), in: narrow).hasPrefix("\r\u{1B}[4Aa"))
    var low = FrameDrawing()
    _ = low.text(of: Self.lines("0123456789012345\n0123456789012345"), in: wide)
    let tiny = TerminalSize(columns: 2, rows: 3)
    #expect(low.text(of: Self.lines("a"), in: tiny).hasPrefix("\r\u{1B}[2Aa"))
  }
}
