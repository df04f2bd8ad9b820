import DocentModel
import DocentSite
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("a.md", "a.md"), ("*", "a.md"), ("*.md", "a.md"), ("a*d", "a.md"), ("*a*.*d*", "a.md"),
    ("b/", "b/a.md"), ("b/", "b/c/a.md"), ("b/**", "b/c/a.md"), ("**", "b/a.md"),
    ("**/a.md", "a.md"), ("**/a.md", "b/c/a.md"), ("b/**/a.md", "b/a.md"), ("./b/*", "b/a.md"),
    ("*/*/*", "b/c/a.md"), ("ü*", "über.md"),
  ])
  func `fits`(pattern: String, path: String) throws {
    #expect(PathPattern(pattern).matches(try #require(SitePath(path))))
  }

  @Test(arguments: [
    ("a.md", "b/a.md"), ("*", "b/a.md"), ("b", "b/a.md"), ("a", "a.md"), ("A.md", "a.md"),
    ("*.md", "a.mdx"), ("b/*", "b/c/a.md"), ("**/a", "a/b"), ("", "a.md"), ("a?md", "a.md"),
  ])
  func `does not fit`(pattern: String, path: String) throws {
    #expect(!PathPattern(pattern).matches(try #require(SitePath(path))))
  }
}
