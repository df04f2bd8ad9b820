import DocentLanguages
import DocentSwift
import Foundation
import Testing

@Suite struct SwiftHighlighterTests {
  /// The coloured stretches, each as `kind text`.
  private func highlighted(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return SwiftHighlighter().spans(in: source).map {
      "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("let x = 1", ["keyword let", "number 1"]),
    ("let y: Int = 0x2F", ["keyword let", "type Int", "number 0x2F"]),
    ("3.5e2", ["number 3.5e2"]),
    ("a + b.c(d: e)", []),
    ("// note", ["comment // note"]),
    ("/* a\n b */", ["comment /* a\n b */"]),
    ("/// doc\nx", ["comment /// doc"]),
    ("let r = /a+/", ["keyword let", "string /a+/"]),
    ("", []),
    ("größe", []),
  ])
  func `colours by kind`(source: String, expected: [String]) {
    #expect(highlighted(source) == expected)
  }

  @Test func `colours a string, not what is interpolated`() {
    let spans = highlighted(#"let s = "a\(b)c""#)
    #expect(spans.contains { $0.hasPrefix("string") && $0.contains("a") })
    #expect(!spans.contains { $0.contains("b") })
  }

  @Test func `colours a string of several lines`() {
    let strings = SwiftHighlighter().spans(in: "let s = \"\"\"\n  one\n  two\n  \"\"\"")
      .filter { $0.kind == .string }
    #expect(strings.first?.range.lowerBound == 8)
    #expect(strings.last?.range.upperBound == 29)
  }

  @Test func `colours attributes and conditions`() {
    let spans = highlighted("@MainActor func f() {}\n#if DEBUG\n#endif")
    #expect(spans.contains { $0.hasPrefix("attribute") && $0.contains("MainActor") })
    #expect(spans.contains("directive #if"))
    #expect(spans.contains("directive #endif"))
  }

  @Test(arguments: [
    "let = = 5 }", "func f( {", "\"never closed", "/* never closed", "#if", "@", "\\(", "\"\"\"\n",
    "let a = 1 \0 b", "<#placeholder#>", "}}}}",
  ])
  func `bears with code that is wrong`(source: String) {
    expectSound(SwiftHighlighter().spans(in: source), in: source)
  }

  @Test func `colours this project's own sources soundly`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let spans = SwiftHighlighter().spans(in: source)
      expectSound(spans, in: source)
      #expect(!spans.isEmpty || source.utf8.count < 200, "\(file.lastPathComponent)")
      count += 1
    }
    #expect(count > 100)
  }

  /// Spans are in order, in bounds, not empty, do not overlap, and cut no character.
  private func expectSound(_ spans: [HighlightedSpan], in source: String) {
    let bytes = Array(source.utf8)
    var end = 0
    for span in spans {
      #expect(span.range.lowerBound >= end && !span.range.isEmpty)
      end = span.range.upperBound
      guard end <= bytes.count else {
        Issue.record("\(span) is beyond the end")
        return
      }
      let text = bytes[span.range]
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }
}
