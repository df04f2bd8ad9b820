import Testing

@Suite struct ConfigurationTests {
  @Test(arguments: [
    "«a|title» = «s|\"x # y\"» «c|# c»\n«t|[a.\"b c\"]»\n«a|k».«a|\"x y\"» = «k|true»",
    "«a|k» = { «a|a» = «n|1», «a|\"b\"» = [«n|1», «n|-2»] }\n«a|l» = «n|0xFF»",
    "«a|d» = «n|1979-05-27T07:32:00Z»\n«a|e» = «n|07:32:00»\n«a|f» = «n|inf»",
    "«a|s» = «s|\"\"\"\na = 1\n\"b\" \\\"\"\"\"»\n«a|t» = «s|'c:\\'»\n«a|u» = «s|'''\n\\'''»",
    "«a|nested» = [\n  [«n|1»], «c|# c»\n]\n«t|[[arr]]»\n«a|a-b» = «s|\"x»\n«a|c» = «n|1»",
    "«a|a» = «n|1»\r\n«a|b» = «s|\"c\"»\r\n",
  ])
  func `TOML`(marked: String) throws {
    try expectColours(marked, in: "toml")
  }

  @Test(arguments: [
    "«t|[user]»\n  «a|name» = Ada Lovelace\n«c|; a»\n«c|# b»\n«a|color»=#fff «c|# c»",
    "«a|a»: «k|true»\n«a|b»=«n|1.5»\n«a|c» = «s|\"d ; e\"» it's",
    "«a|a» = b \\\n  c\n«a|d» =",
  ])
  func `INI`(marked: String) throws {
    try expectColours(marked, in: "ini")
  }

  @Test(arguments: [
    "«c|# syntax=docker/dockerfile:1»\n«k|FROM» «a|--platform»=«t|$P» swift:6.2 «k|AS» build",
    "«k|RUN» a && \\\n    «c|# inside\n»    FROM «s|\"b»«t|$X»«s|\"» \\\r\n c\n«k|USER» d",
    "«k|ENV» «a|A»=b «a|C»=«s|\"d »«t|${E:-f}»«s|\"»\n«k|from» scratch",
    "«k|COPY» «d|<<EOF» /x\n«s|hi »«t|$X»«s|\n»«d|EOF»\n«k|CMD» [«s|\"a\"», «s|'b'»] # c it's",
    "«k|HEALTHCHECK» «a|--interval»=5m «k|CMD» curl x",
  ])
  func `Dockerfile`(marked: String) throws {
    try expectColours(marked, in: "dockerfile")
  }

  @Test(arguments: [
    "«a|CC» := gcc «c|# c»\n«d|ifeq» («t|$(X)»,1)\n«t|all»: main.o «t|$(patsubst $(Y))»\n«d|endif»",
    "«t|.PHONY»: all\n\t«k|@»echo «s|\"hi\"» «t|$@» $$x «c|# c»\n\tfor x in a; do \\\n\t  if: b; done\n«a|B» ?= c",
  ])
  func `Makefile`(marked: String) throws {
    try expectColours(marked, in: "make")
  }
}
