import Testing

@Suite struct ProgrammingTests {
  @Test(arguments: [
    "«k|func» (s *Server) f(c «k|chan» «t|int») «t|error» { «k|return» «k|nil» }",
    "x := «s|`a\n\"b`» + «s|\"c\\\"\"» + «s|'\\''» «c|// d»\ny.type",
  ])
  func `Go`(marked: String) throws {
    try expectColours(marked, in: "go")
  }

  @Test(arguments: [
    "«a|#[derive(Debug)]»\n«k|fn» f<«a|'a»>(x: &«a|'a» «t|str») -> «t|Vec»<«t|u8»> { «k|let» c = «s|'x'»; «s|'\\''» }",
    "«d|println»!(«s|\"{}\"», «s|r#\"a\"b\"#»); a != b; «n|1»..«n|2»; «n|0.5_f32»; x.await",
    "«c|/* a /* b */ c */» «s|b\"x\"» «s|'ü'» «s|\"a\nb\"»",
  ])
  func `Rust`(marked: String) throws {
    try expectColours(marked, in: "rust")
  }

  @Test(arguments: [
    "«a|@Test» «k|fun» f(x: «t|Int» = «n|1») = «s|\"a »«d|$x»«s| »«d|${»«k|if» (a) «s|\"b\"» «k|else» { «n|1» }«d|}»«s| c\"» «c|// c»",
    "«k|val» s = «s|\"\"\"a \"b\" »«d|${»x«d|}»«s|\n\"\"\"»; `is it`",
  ])
  func `Kotlin`(marked: String) throws {
    try expectColours(marked, in: "kt")
  }

  @Test(arguments: [
    "«a|@Override» «k|public» «k|void» f(«k|final» «t|List»<«t|String»> x) { «k|return» «n|1L»; }",
    "«k|var» s = «s|\"\"\"\n  a \"b\"\n  \"\"\"»; x.class_.new",
  ])
  func `Java`(marked: String) throws {
    try expectColours(marked, in: "java")
  }

  @Test(arguments: [
    "«d|#region it's»\n«k|var» s = «s|$\"a »«d|{»x:F2«d|}»«s| {{b}}\"» + «s|@\"c:\\\"\"d\"»;",
    "«k|public» «k|async» «t|Task»<«t|int»> F() => «k|await» «s|$@\"a\"\" \n»«d|{»b«d|}»«s|\"»;",
  ])
  func `C#`(marked: String) throws {
    try expectColours(marked, in: "csharp")
  }

  @Test(arguments: [
    "«t|Pod»::«t|Spec».new «k|do» |s|\n  s.name = «s|'x'» «c|# c»\n  s.a = «s|\"b »«d|#{»c[«a|:d»]«d|}»«s|\"»\n«k|end»",
    "f(«a|a»: «n|1», «a|:b?» => «t|@c»); x << y",
    "x = «d|<<~EOS»\n«s|  a »«d|#{»b«d|}»«s|\n»«d|  EOS»\n«k|end»",
    "«c|=begin\nend\n=end»\n«k|end»",
  ])
  func `Ruby`(marked: String) throws {
    try expectColours(marked, in: "ruby")
  }

  @Test func `Protocol Buffers`() throws {
    try expectColours(
      "«k|syntax» = «s|\"proto3\"»;\n«k|message» «t|Foo» { «k|repeated» «t|int32» x = «n|1»; «c|// c»\n}",
      in: "proto")
  }
}
