import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    #"{ «a|"a"»: [«n|1», «n|-2.5e3», «k|true», «k|null», «s|"s\"x"»], «a|"b"» : {} }"#,
    #"«s|"only a string"»"#,
    #"{ «a|"a:b"»: «s|"c:d"» }"#,
    "{ «a|\"größe\"»: «s|\"Ümlaut 👍\"» }",
  ])
  func `a key is no string`(marked: String) throws {
    try expectColours(marked, in: "json")
  }

  @Test(arguments: [
    "«c|// a»\n{ «c|/* b\n c */» «a|a»: «s|'x'», «a|$b»: +«n|Infinity», }",
    "{ «a|\"u\"»: «s|\"http://x\"» }",
  ])
  func `what only JSON5 allows is coloured too`(marked: String) throws {
    try expectColours(marked, in: "json5")
  }

  @Test func `a string that is not closed ends with its line`() throws {
    try expectColours("{ «s|\"a»\n «k|true» }", in: "jsonc")
  }
}
