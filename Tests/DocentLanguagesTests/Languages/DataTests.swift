import Testing

@Suite struct DataTests {
  @Test(arguments: [
    "«k|SELECT» u.name, count(*) «k|as» «a|\"n\"\"x\"» «k|FROM» users «c|-- it's»\n«k|WHERE» a = «s|'it''s\n-- x'»",
    "«c|/* a /* b */ c */» x::«t|text» = «a|:p» «k|AND» id = «a|$1»",
    "«k|AS» «s|$body$ 'x'; $$ $body$» «k|LANGUAGE» sql; «s|$$a$$»",
    "«s|'never closed -- x»",
    "«k|CREATE» «k|TABLE» t (id «t|INTEGER» «k|PRIMARY» «k|KEY», n «t|numeric»(«n|10»,«n|2») «k|DEFAULT» «n|1.5e3»)",
    "a.select.from",
    "«k|SELECT» «s|E'\\''», «s|e'it''s\\\\'», name «k|FROM» t",
  ])
  func `SQL`(marked: String) throws {
    try expectColours(marked, in: "sql")
  }

  @Test(arguments: [
    "«k|diff --git a/x b/x»\n«c|index 123..456 100644»\n«a|--- a/x»\n«a|+++ b/x»\n«d|@@ -1,2 +1,2 @@» func f()\n a",
    "«d|@@ -1 +1 @@»\n-a\n«a|--- c»\n«a|+++ d»\n«d|@@ -1 +1 @@»\n+b",
    "«d|@@ -1 +1 @@»\n--- sql comment\n+++ c++\n+b\n«c|\\ No newline at end of file»",
    "«a|--- a»\r\n«a|+++ b»\r\n-c\r\n",
    "«d|@@ x»",
    "a @@ b",
  ])
  func `the headers of a difference stand out`(marked: String) throws {
    try expectColours(marked, in: "diff")
  }

  @Test(arguments: [
    "«k|POST» /GET?c=1 «d|HTTP/1.1»\n«a|Host»: example.com:80\n\n{«a|\"a\"»: «n|1»}",
    "«d|HTTP/1.1» «n|404» Not Found\r\n«a|Retry-After»: 5\r\n\r\nplain 404",
    "«k|GET» / «d|HTTP/2»\n«a|Cookie»: a=«s|\"b\"»\n",
  ])
  func `an HTTP message`(marked: String) throws {
    try expectColours(marked, in: "http")
  }

  @Test(arguments: [
    "«d|$ »swift build «a|-c» release\nif built\n«d|$ »«k|cd» ..\n",
    "no prompt: if",
  ])
  func `only what was typed in a session is coloured`(marked: String) throws {
    try expectColours(marked, in: "console")
  }
}
