import DocentModel
import Testing

@Suite struct XMLTextTests {
  @Test func `what means something in XML is written in another way`() {
    #expect(XMLText.content("<a b=\"c\">'&'") == "&lt;a b=&quot;c&quot;&gt;&apos;&amp;&apos;")
  }

  @Test func `blanks that a parser would change are numbers`() {
    #expect(XMLText.content("a\tb\nc\r\n") == "a\tb\nc&#13;\n")
    #expect(XMLText.attribute("a\tb\nc\r\n") == "a&#9;b&#10;c&#13;&#10;")
  }

  @Test func `characters that XML cannot hold are shown by others`() {
    #expect(XMLText.content("\u{0}\u{1B}[0m\u{FFFE}é🇸🇪") == "␀␛[0m\u{FFFD}é🇸🇪")
  }
}
