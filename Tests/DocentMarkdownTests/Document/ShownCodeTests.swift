import DocentMarkdown
import DocentModel
import Testing

@Suite struct ShownCodeTests {
  @Test func `hidden lines and marks are left out, and numbers stay true`() throws {
    #expect(
      try shown(
        """
        // snippet.hide
        import Foundation
        // snippet.show
        let a = 1
          // snippet.part
        let b = 2
        // snippet.end

        // snippet.hide
        print(a)
        """) == ["4 let a = 1", "6 let b = 2", "8 "])
  }

  @Test(arguments: [
    ("let x: Int = \"\" // expected-error {{cannot}}", ["1 let x: Int = \"\""]),
    ("// expected-error@+1 {{cannot}}\nx", ["2 x"]),
    ("x   // expected-warning {{a}} expected-note {{b}}", ["1 x"]),
    ("\t//expected-note {{b}}\nx", ["2 x"]),
    ("print(\"// expected-error {{x}}\")", ["1 print(\"// expected-error {{x}}\")"]),
    ("print(\"\\\"// expected-error\")", ["1 print(\"\\\"// expected-error\")"]),
    ("x // unexpected-error", ["1 x // unexpected-error"]),
    ("x // snippet.hide", ["1 x // snippet.hide"]),
    ("// snippet. hide", ["1 // snippet. hide"]),
  ])
  func `only comments for Docent are cut`(_ code: String, _ lines: [String]) throws {
    #expect(try shown(code) == lines)
  }

  @Test(arguments: [
    ("// snippet.hide\na\n// snippet.show\nb // expected-error {{x}}", "a\nb"),
    ("// snippet.x\n\na\n// snippet.hide\n  b // expected-note {{x}}\n", "\na\n  b\n"),
    ("a\n// snippet.hide\n\n// snippet.show\nb", nil), ("// snippet.x\na\n// snippet.end", nil),
    ("// snippet.hide\n// expected-error@+1 {{x}}\n// snippet.show\na", nil),
  ])
  func `code with hidden lines is there as a whole`(_ code: String, _ whole: String?) throws {
    let fence = try #require(ParsedPage("```swift\n\(code)\n```\n").fences.first)
    #expect(fence.shownCode.complete == whole)
  }

  private func shown(_ code: String) throws -> [String] {
    let fence = try #require(ParsedPage("```swift\n\(code)\n```\n").fences.first)
    return fence.shownLines.map { "\($0.number) \($0.text)" }
  }
}
