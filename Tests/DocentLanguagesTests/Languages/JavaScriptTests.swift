import Testing

@Suite struct JavaScriptTests {
  @Test(arguments: [
    "a / b / c; a++ / «n|2»; (a) / b; x[«n|0»] / y; «k|this» / «n|2»",
    "«k|const» r = «s|/[/\"']+\\/x/gi», q = a / b «c|// c»",
    "f(«s|/a/», «s|/b/u»); «k|return» «s|/x/».test(y); [«s|/z/»]",
    "«k|typeof» «s|/x/»; a ? «s|/b/» : «s|/c/»; !«s|/d/»",
    "x =«s|/a»\ny",
    "<div>x</div>; «k|class» «t|A» {}",
    "<ul><li></li></ul>; «k|let» a = <br />; «k|let» b = <i c={d} />; «k|return» «s|/e/»",
    "a «c|/* b */» c",
  ])
  func `a slash divides after an operand and begins an expression elsewhere`(
    marked: String
  ) throws {
    try expectColours(marked, in: "js")
  }

  @Test(arguments: [
    "«s|`a »«d|${»b + «s|`c »«d|${»«n|1»«d|}»«s|`»«d|}»«s| d`» / e",
    "«s|`»«d|${»{a: «s|\"}\"»}«d|}»«s|x\ny`»;",
    "«s|`\\`$ {`»",
    "«s|`never closed »«d|${»x",
  ])
  func `templates nest`(marked: String) throws {
    try expectColours(marked, in: "javascript")
  }

  @Test(arguments: [
    "x.default.class?.new; {default: «n|1», class: «n|2»}",
    "«k|switch» (x) { «k|case» «n|1»:\n«k|default»: «k|break» }",
    "«k|class» «t|A» «k|extends» «t|B» { #new = «n|0x1F»; «a|@dec» m(): «t|string» | «t|Promise»<«k|void»> {} }",
    "«n|1_000n» + «n|.5e3» + MAX_SIZE + $el",
    "«c|#!/usr/bin/env node»\n«k|import» { a «k|as» b } «k|from» «s|'x'»;",
  ])
  func `words are keywords unless they are members`(marked: String) throws {
    try expectColours(marked, in: "ts")
  }
}
