import DocentWeb
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://a.b/c#d", "https://a.b/c", "a.b"), ("HTTP://A.b:81/", "HTTP://A.b:81/", "a.b:81"),
    ("//a.b/c?d=e", "https://a.b/c?d=e", "a.b"),
    ("https://a.b/ü x", "https://a.b/%C3%BC%20x", "a.b"),
  ])
  func `is what a server is asked for`(text: String, address: String, host: String) throws {
    let read = try #require(WebAddress(text))
    #expect(read.description == address)
    #expect(read.host == host)
  }

  @Test(arguments: ["", "a", "/a", "mailto:a@b.c", "https://", "https:///a", "file:///a", "http:a"])
  func `is of the web, with a host`(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
