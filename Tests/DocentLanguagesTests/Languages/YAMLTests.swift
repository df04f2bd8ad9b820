import Testing

@Suite struct YAMLTests {
  @Test(arguments: [
    "«a|name»: a#b «c|# c»\n«c|# d»\n  «c|# e»",
    "«a|url»: http://example.com:80/a#b",
    "«a|on»: [push, «s|\"a # b\"»] «c|# c»",
  ])
  func `a number sign begins a comment only after a blank`(marked: String) throws {
    try expectColours(marked, in: "yaml")
  }

  @Test(arguments: [
    "«a|a b»: c d\n«a|\"e: f\"»: it's\n«a|'g'»: «s|'it''s'»",
    "- «a|uses»: actions/checkout@v4\n- plain text\n- - «a|a»: b",
    "«a|a»:\r\n  «a|b»: c\r\n",
    "«a|time»: 12:30 o'clock",
    "{ «a|a»: «n|1», «a|\"b\"»:c, [«n|2»] }",
    "«a|a»: { «a|b»: [c, d], «a|e»: f } «c|# g»",
    "? a\n: b",
  ])
  func `a key stands before a colon and a blank`(marked: String) throws {
    try expectColours(marked, in: "yml")
  }

  @Test(arguments: [
    "«a|a»: «k|true»\n«a|b»: true story\n«a|c»: «k|~»\n«a|d»: «k|null»",
    "«a|a»: «n|1.5e3»\n«a|b»: «n|2001-12-14»\n«a|c»: 1 of 2\n«a|d»: «n|-7»\n«a|e»: 3rd",
    "«d|%YAML 1.2»\n«d|---»\n«a|a»: «t|&x» «d|!!str» b\n«a|c»: «t|*x»\n«d|...»",
    "«d|---» a",
    "«a|a»: a & b ! c * d | e > f",
  ])
  func `values with a meaning stand out`(marked: String) throws {
    try expectColours(marked, in: "yaml")
  }

  @Test(arguments: [
    "- «a|run»: «k||»«s|\n    a: b # c\n\n    d\n»  «a|e»: f",
    "«a|a»: «k|>-»«s|\n  b\n    c\n»«a|d»: e",
    "- «a|a»: «k||2+»«s|\n\n»- b",
    "«a|a»: «k||»«s|\r\n  b\r\n»«a|c»: d\r\n",
    "«a|a»: | b",
    "«a|a»: «k||» «c|# b: c»«s|\n  d # e\n»«a|f»: g",
  ])
  func `a block ends where the indentation does`(marked: String) throws {
    try expectColours(marked, in: "yaml")
  }
}
