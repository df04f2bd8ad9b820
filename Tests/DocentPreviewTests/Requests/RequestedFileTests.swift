import DocentModel
import DocentPreview
import Testing

@Suite struct RequestedFileTests {
  @Test(arguments: [
    ("/", "index.html"),
    ("/a.html", "a.html"),
    ("/folder/", "folder/index.html"),
    ("/folder/a.html", "folder/a.html"),
    ("/two%20words.html", "two words.html"),
    ("/%C3%A4.html", "ä.html"),
    ("/...", "..."),
    ("/%252e%252e/a", "%2e%2e/a"),
    ("/a+b%2Bc", "a+b+c"),
  ])
  func `a path is decoded once`(path: String, file: String) {
    #expect(SitePath(requested: path)?.components.joined(separator: "/") == file)
  }

  @Test(arguments: hostilePaths)
  func `a path that no link can have names no file`(path: String) {
    #expect(SitePath(requested: path) == nil)
  }
}

/// Ways to ask for what is outside of a folder, or to confuse who reads paths.
let hostilePaths = [
  "/../secret", "/a/../../secret", "/./a.html", "/..", "/%2e%2e/secret", "/%2E%2E/secret",
  "/.%2e/secret", "/..%2fsecret", "/a%2f..%2fsecret", "//etc/passwd", "//", "/a//b",
  "/a%00.html", "/a\0.html", "/..\\secret", "/..%5csecret", "/a%0a", "/a%7f", "/%", "/%2", "/%zz",
  "/%ff", "/%c0%ae%c0%ae/secret", "*", "a.html", "https://127.0.0.1/a.html",
]
