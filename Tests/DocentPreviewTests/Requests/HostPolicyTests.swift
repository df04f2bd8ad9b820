import DocentPreview
import Testing

@Suite struct HostPolicyTests {
  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080"])
  func `this machine's own names are answered`(host: String) {
    #expect(HostPolicy(host: "127.0.0.1", port: 8080).admits(host))
  }

  @Test(arguments: [
    "evil.example:8080", "evil.example", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8080",
    "127.0.0.1.evil.example:8080", "192.168.0.7:8080", "localhost:8080:8080", "", ":8080",
    "[::1]", "evil.example@localhost:8080", "localhost :8080",
  ])
  func `all other hosts are foreign`(host: String) {
    #expect(!HostPolicy(host: "127.0.0.1", port: 8080).admits(host))
  }

  @Test func `the default port may be left out`() {
    #expect(HostPolicy(host: "127.0.0.1", port: 80).admits("localhost"))
  }

  @Test func `the address that was asked for is the server's own`() {
    #expect(HostPolicy(host: "192.168.0.7", port: 8080).admits("192.168.0.7:8080"))
    #expect(HostPolicy(host: "fe80::7", port: 8080).admits("[fe80::7]:8080"))
    #expect(!HostPolicy(host: "192.168.0.7", port: 8080).admits("192.168.0.8:8080"))
  }

  @Test(arguments: ["0.0.0.0", "::"])
  func `on every address, addresses are answered and names are not`(host: String) {
    let policy = HostPolicy(host: host, port: 8080)
    #expect(policy.admits("192.168.0.7:8080"))
    #expect(policy.admits("[fe80::7]:8080"))
    #expect(!policy.admits("evil.example:8080"))
    #expect(!policy.admits("1.2.3.4.evil.example:8080"))
    #expect(!policy.admits("1.2.3.400:8080"))
  }
}
