import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    "«d|<!DOCTYPE html>»\n«c|<!-- <a> -->»«k|<p» «a|class»=«s|'x'» «a|hidden»«k|>»it's «n|&amp;» a < b & c«k|</p>»",
    "«k|<a» «a|href»=«s|/x?y=1» «a|data-x»=«s|\"1 > 2\nz\"»«k|>»b«k|</a><br/><x-y/>»",
    "«k|<input» «a|@click»=«s|\"a\"» «a|disabled»«k|>»",
    "«k|<p» «a|title»=«s|\"never closed>»",
    "«c|<!-- never closed»",
  ])
  func `HTML`(marked: String) throws {
    try expectColours(marked, in: "html")
  }

  @Test(arguments: [
    "«k|<script» «a|type»=«s|\"module\"»«k|>»«k|let» a = «s|\"</b>\"» «c|// x»\n«k|</script><p>»let«k|</p>»",
    "«k|<STYLE>»«k|a»«d|:hover» { «a|color»: «n|#fff» }«k|</STYLE><b>»",
    "«k|<script»  «a|src»=«s|\"x\"»«k|></script>»a",
    "«k|<script>»«s|/a</b»>\n«k|</script>»a",
    "«k|<script>»«s|`never closed»«k|</script>»a",
    "«k|<scripted>»let«k|</scripted>»",
    "«k|<style>»«k|a» { «a|b»: c",
  ])
  func `scripts and styles are in their own language`(marked: String) throws {
    try expectColours(marked, in: "html")
  }

  @Test(arguments: [
    "«d|<?xml version=\"1.0\"?>»\n«k|<a:b» «a|xmlns:a»=«s|\"u\"»«k|/>»",
    "«k|<script>»let x«k|</script>»",
    "«d|<!DOCTYPE a [<!ENTITY b \"c\">]>»«k|<a>»«s|<![CDATA[<b> & ]]>»«k|</a>»",
  ])
  func `XML knows no scripts`(marked: String) throws {
    try expectColours(marked, in: "xml")
  }

  @Test(arguments: [
    "«d|@layer» a, b;\n«k|a»«d|:hover», «t|.x» > «t|#y»«a|[data-a=\"b\"]»«d|::before» { «a|color»: light-dark(«n|#fff», red); }",
    "«d|@media» (min-width: «n|50rem») { «t|.a» { «a|--v»: «n|-1.5em» «n|10%» «k|!important»; } } «k|b» {}",
    "«k|a» { «a|color»: «a|--x»; & «k|b» { «a|top»: «n|0» } «k|a»«d|:hover» { «a|x»: y } }",
    "«d|@import» «s|url(x y.css)»; «c|/* a\n*/» «k|b» {«a|c»:«s|\"d\"»}«k|e» {}",
  ])
  func `CSS`(marked: String) throws {
    try expectColours(marked, in: "css")
  }

  @Test(arguments: [
    "«k|---\n»«a|title»: X\n«k|---»\n«k|# A `b`»\ntext",
    "«k|## A»\n#b «s|`c`» «s|``d ` e``» [f]«a|(g)» don't ` h",
    "«d|```json title=\"x\"»\n{«a|\"a\"»: «n|1»}\n«d|```»\n«k|-» a\n«k|>» b",
    "«d|````markdown»\n«d|```sh»\nls «c|# c»\n«d|```»\n«d|````»\n«s|`x`»",
    "«d|~~~ no-such-language»\nif `x`\n«d|~~~»",
    "«d|```»\nnever closed `x`",
    "«d|@Metadata» {\n  «d|@Image»(x: y)\n}\n«c|<!-- c -->» «n|&amp;»",
    "«s|``` a ```» b",
  ])
  func `Markdown has the code in its fences in the colours of its language`(
    marked: String
  ) throws {
    try expectColours(marked, in: "markdown")
  }
}
