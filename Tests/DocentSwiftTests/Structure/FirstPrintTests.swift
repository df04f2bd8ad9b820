import DocentSwift
import Testing

@Suite struct FirstPrintTests {
  @Test(arguments: [
    "▸print(1)", "let é = 1; ▸print(é)\nprint(2)", "let a = 1\n  ▸dump(a)", "▸debugPrint(1)",
    "await f()\n▸print(await g(), separator: \"\")", "func f() { print(1) }\n▸print(2)",
  ])
  func `is one of the top level`(marked: String) throws {
    let lines = marked.prefix { $0 != "▸" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let print = try #require(FirstPrint(in: marked.replacing("▸", with: "")))
    #expect(print.line == lines.count)
    #expect(print.column == (lines.last?.utf8.count ?? 0) + 1)
  }

  @Test(arguments: [
    "", "func f() { print(1) }", "let f = { print(1) }", "if a { print(1) }", "Task { print(1) }",
    "for x in y { print(x) }", "guard let a else { print(1); return }", "a.print(1)",
    "struct S { init() { print(1) } }", "func print(_ x: Int) {}\nprint(1)", "// print(1)",
    "\"print(1)\"", "print(1, to: &errors)", "print(\"\", terminator: \"\")",
    "do { try f() } catch { print(error) }", "switch a { default: print(1) }",
    "#if DEBUG\nprint(1)\n#endif", "let printed = 1", "print",
  ])
  func `is none that may not be reached, or says where it prints`(source: String) {
    #expect(FirstPrint(in: source) == nil)
  }
}
