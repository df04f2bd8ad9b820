import DocentMarkdown
import DocentModel
import Testing

@Suite struct HeadingSlugsTests {
  @Test(arguments: [
    ("# What blocks?", "what-blocks"),
    ("# `Task.sleep` & friends", "tasksleep--friends"),
    ("# A_b - c", "a_b---c"),
    ("# Über Größe 2.0", "über-größe-20"),
    ("# 日本語", "日本語"),
    ("# *Not* [so](x.md) fast", "not-so-fast"),
    ("# 🚀", "section"),
  ])
  func `a heading has GitHub's id`(_ heading: String, _ id: String) {
    #expect(ids(of: heading) == [id])
  }

  @Test func `repeated headings are numbered`() {
    #expect(ids(of: "# A\n# A\n# A-1\n# A\n") == ["a", "a-1", "a-1-1", "a-2"])
  }

  private func ids(of text: String) -> [String] {
    ParsedPage(text).blocks.compactMap {
      if case .heading(let heading) = $0.content { heading.id } else { nil }
    }
  }
}
