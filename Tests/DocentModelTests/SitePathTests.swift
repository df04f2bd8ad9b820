import DocentModel
import Testing

@Suite struct SitePathTests {
  private func path(_ text: String) throws -> SitePath { try #require(SitePath(text)) }

  @Test(arguments: [
    ("a/b.md", "a/b.md"), ("./a//b.md", "a/b.md"), ("/a/b.md", "a/b.md"), ("a/", "a"),
    ("a/../b.md", "b.md"), ("a/b/../../c", "c"), ("", ""), (".", ""), ("a/..", ""),
  ])
  func `is read without its detours`(text: String, expected: String) throws {
    #expect(try path(text).description == expected)
  }

  @Test(arguments: ["..", "../a", "a/../..", "/..", "a/../../b", "./../a"])
  func `that leaves the root is none`(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test(arguments: [
    ("b.md", "guide", "guide/b.md"), ("../b.md", "guide", "b.md"), ("/b.md", "guide", "b.md"),
    (".", "guide/deep", "guide/deep"), ("..", "guide/deep", "guide"), ("", "guide", "guide"),
  ])
  func `of a link starts in the folder of its page`(
    link: String, folder: String, expected: String
  ) throws {
    #expect(try SitePath(link, in: path(folder))?.description == expected)
  }

  @Test(arguments: ["../../b.md", "/../b.md", "x/../../../b.md"])
  func `of a link that leaves the root is none`(link: String) throws {
    #expect(try SitePath(link, in: path("guide")) == nil)
  }

  @Test(arguments: [
    ("a.html", "", "a.html"), ("guide/a.html", "guide", "a.html"),
    ("a.html", "guide/deep", "../../a.html"), ("other/a.html", "guide", "../other/a.html"),
    ("guide/deep/a.html", "guide", "deep/a.html"), ("guide", "guide", "."),
    ("guide", "guide/deep", ".."), ("", "", "."),
  ])
  func `is written as a link that leads back to it`(
    target: String, base: String, expected: String
  ) throws {
    let link = try path(target).relative(to: path(base))
    #expect(link == expected)
    #expect(try SitePath(link, in: path(base)) == path(target))
  }

  @Test(arguments: [
    ("a/page.md", "page.md", "page", "md"),
    ("archive.tar.GZ", "archive.tar.GZ", "archive.tar", "gz"),
    (".gitignore", ".gitignore", ".gitignore", ""), ("README", "README", "README", ""),
    ("end.", "end.", "end", ""), ("", "", "", ""),
  ])
  func `has a name of stem and extension`(
    text: String, name: String, stem: String, pathExtension: String
  ) throws {
    let path = try path(text)
    #expect(path.name == name)
    #expect(path.stem == stem)
    #expect(path.pathExtension == pathExtension)
  }

  @Test func `changes its extension, folder and depth`() throws {
    let page = try path("guide/page.md")
    #expect(page.withExtension("html").description == "guide/page.html")
    #expect(page.folder.description == "guide")
    #expect(page.folder.folder.isRoot)
    #expect(page.folder.appending("new.md").description == "guide/new.md")
  }

  @Test func `sorts by folder, then by name`() throws {
    let sorted = ["b.md", "a/z.md", "a-b/c.md", "a.md", "a/b.md"].compactMap { SitePath($0) }
      .sorted()
    #expect(sorted.map(\.description) == ["a/b.md", "a/z.md", "a-b/c.md", "a.md", "b.md"])
  }
}
