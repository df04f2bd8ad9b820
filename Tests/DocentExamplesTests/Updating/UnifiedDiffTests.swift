import DocentExamples
import DocentModel
import Testing

@Suite struct `A unified diff` {
  @Test func `shows each change with three lines around it`() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "two\n3\n").replacing("11\n", with: "")
    #expect(
      diff(old, new) == """
        --- page.md
        +++ page.md
        @@ -1,5 +1,5 @@
         1
        -2
        +two
         3
         4
         5
        @@ -8,5 +8,4 @@
         8
         9
         10
        -11
         12
        """)
  }

  @Test func `tells a missing line end`() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- page.md
        +++ page.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b
        """)
  }

  @Test func `names an empty span by the line before it`() {
    #expect(diff("", "a\n") == "--- page.md\n+++ page.md\n@@ -0,0 +1 @@\n+a")
  }

  @Test func `of equal texts is empty`() { #expect(diff("a\n", "a\n").isEmpty) }

  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(
      from: SourceFile(path: "page.md", text: old), to: SourceFile(path: "page.md", text: new)
    ).lines.joined(separator: "\n")
  }
}
