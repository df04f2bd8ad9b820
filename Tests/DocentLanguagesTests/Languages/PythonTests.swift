import Testing

@Suite struct PythonTests {
  @Test(arguments: [
    "«k|async» «k|def» f(x: «t|int», *args) -> «s|\"Foo\"»: «k|return» «k|None» «c|# c»",
    "«a|@app.get»(«s|\"/\"»)\n«k|class» «t|Foo»(«t|Bar»): «k|pass»",
    "x = a @ b; x.class_; x.from_.import",
    "«n|1_000.5e-3j» + «n|0xFF» + «n|.5» + x[«n|1»:«n|2»]",
  ])
  func `words, decorators and numbers`(marked: String) throws {
    try expectColours(marked, in: "python")
  }

  @Test(arguments: [
    "«k|match» x:\n    «k|case» [«n|1», _]: «k|pass»",
    "match = re.match(x); case(«n|1»); match.group()",
    "«k|type» «t|X» = «t|list»[«t|int»]",
  ])
  func `match and case are keywords only where they begin a statement`(marked: String) throws {
    try expectColours(marked, in: "py")
  }

  @Test(arguments: [
    "«s|\"\"\"a\n\"b\" # c\"\"\"» «c|# d»",
    "«s|'''a'''» «s|rb'\\''»",
    "x = «s|'it\\'s'» «s|\"a»\ny",
    "«s|u'a'» bu",
  ])
  func `strings end at their own quotes`(marked: String) throws {
    try expectColours(marked, in: "python")
  }

  @Test(arguments: [
    "«s|f\"a»«d|{»x«d|!r»:>{width}«d|}»«s| {{no}} »«d|{»d[«s|\"k\"»]«d|}»«s|\"»",
    "«s|f'''a\n»«d|{»\nx\n«d|}»«s|b'''» y",
    "«s|f'a»«d|{»x\ny",
    "«s|f'»«d|{»id(a):#x«d|}»«s|'» «c|# b»",
    "«s|rf'\\d»«d|{»f(«n|1»)«d|}»«s|'»",
  ])
  func `fields of a string are code`(marked: String) throws {
    try expectColours(marked, in: "python")
  }
}
