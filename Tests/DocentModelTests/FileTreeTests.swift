import DocentModel
import Testing

@Suite struct FileTreeTests {
  private func tree(_ files: [String: String]) -> FileTree {
    var tree = FileTree()
    for (path, text) in files {
      if let path = SitePath(path) { tree[path] = Array(text.utf8) }
    }
    return tree
  }

  @Test func `lists its files in order`() {
    let tree = tree(["b.md": "", "a/c.md": "", "a.md": ""])
    #expect(tree.paths.map(\.description) == ["a/c.md", "a.md", "b.md"])
    #expect(tree.count == 3)
  }

  @Test func `gives what was put in, by any spelling of the path`() throws {
    var tree = tree(["a/b.md": "text"])
    let path = try #require(SitePath("./a/x/../b.md"))
    #expect(tree[path] == Array("text".utf8))
    tree[path] = nil
    #expect(tree == FileTree())
  }

  @Test func `is overridden file by file`() {
    let theme = tree(["page.mustache": "ours", "style.css": "ours"])
    let own = tree(["style.css": "theirs", "logo.svg": "theirs"])
    #expect(
      theme.overridden(by: own)
        == tree(["page.mustache": "ours", "style.css": "theirs", "logo.svg": "theirs"]))
  }
}
