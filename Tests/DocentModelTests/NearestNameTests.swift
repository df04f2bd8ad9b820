import DocentModel
import Testing

@Suite struct NearestNameTests {
  private let names = ["title", "description", "draft", "tags"]

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("titl", "title"), ("descripton", "description"),
    ("drafts", "draft"), ("tag", "tags"),
  ])
  func `a slip of the pen is understood`(typed: String, meant: String) {
    #expect(names.nearest(to: typed) == meant)
  }

  @Test(arguments: ["", "x", "author", "descry", "tgsa!"])
  func `another word is not`(typed: String) {
    #expect(names.nearest(to: typed) == nil)
  }

  @Test func `the nearest wins, then the first`() {
    #expect(["aab", "aaa"].nearest(to: "aaa") == "aaa")
    #expect(["aab", "aac"].nearest(to: "aaa") == "aab")
  }
}
