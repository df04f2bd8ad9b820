import DocentModel
import DocentSite
import Testing

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://example.com", "https://example.com", "/"),
    ("https://example.com/", "https://example.com", "/"),
    ("HTTP://localhost:8000/a/b//", "HTTP://localhost:8000/a/b", "/a/b/"),
  ])
  func `an address may end in a slash and have a path`(text: String, plain: String, root: String)
    throws
  {
    let address = try #require(SiteAddress(text))
    #expect(address.description == plain)
    #expect(address.rootPath == root)
  }

  @Test(arguments: [
    "", "example.com", "https://", "https:///a", "ftp://example.com", "https://a.b/?x=1",
    "https://a.b/#x", "https://a b.c", "https://a.b/\"x\"", "//a.b",
  ])
  func `what is none of the web is no address`(text: String) {
    #expect(SiteAddress(text) == nil)
  }

  @Test(arguments: [
    ("index.html", "https://a.b/c/"), ("d/index.html", "https://a.b/c/d/"),
    ("d/e.html", "https://a.b/c/d/e.html"), ("ü x.png", "https://a.b/c/%C3%BC%20x.png"),
  ])
  func `a file has an address, and an index that of its folder`(path: String, full: String) throws {
    let address = try #require(SiteAddress("https://a.b/c"))
    let file = try #require(SitePath(path))
    #expect(address.address(of: file) == full)
  }
}
