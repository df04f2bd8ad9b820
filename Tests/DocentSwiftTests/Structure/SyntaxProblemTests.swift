import DocentSwift
import Testing

@Suite struct SyntaxProblemTests {
  @Test(arguments: [
    ("let a = ▸", 6), ("func f() {\n  let é = [1, 2▸\n}", 6), ("struct S {\n  var x: Int▸\n", 6),
    ("let a = 1▸ 1 2", 6), ("foo(a, ▸...", 6), ("▸+ let a = 1\n- let a = 2", 6),
    ("@▸", 6),
  ])
  func `stands where the parser stops`(marked: String, languageMode: Int) throws {
    let before = marked.prefix { $0 != "▸" }
    let source = marked.replacing("▸", with: "")
    let problem = try #require(SyntaxProblem(in: source, languageMode: languageMode))
    #expect(problem.line == before.split(separator: "\n", omittingEmptySubsequences: false).count)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(problem.column == line.utf8.count + 1, "\(problem)")
  }

  @Test(arguments: [
    "", "// ...", "let a = 1", "func f()", "init()", "extension Array { }", "let x = /a b/",
    "for await x in y { try await z(x) }", "#expect(a == b)", "@freestanding(expression) macro m()",
    "protocol P: ~Copyable { func f() throws(E) }", "let (a, b) = if c { (1, 2) } else { (3, 4) }",
  ])
  func `is not in Swift, whole or a fragment`(source: String) {
    #expect(SyntaxProblem(in: source, languageMode: 6) == nil)
  }
}
