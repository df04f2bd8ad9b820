import Testing

@Suite(.timeLimit(.minutes(5))) struct `What docent check says of links to other sites` {
  /// Nobody listens at port 1 of this machine.
  private let site = """
    -- docent.yml --
    links: { ignore: ["http://127.0.0.1:1/ignored/**"] }
    -- content/index.md --
    # Home

    [One](http://127.0.0.1:1/a), [two](http://127.0.0.1:1/b#c), [three](http://127.0.0.1:1/ignored/d)

    [An example](https://example.com/a)
    """

  @Test func `is asked of the web only where that is wanted`() async throws {
    let site = try SmallSite(site)
    let run = try await site.docent("check", "--strict")
    #expect(run.status == 0, "\(run.errors)")
    #expect(site.files(in: ".build").isEmpty)
  }

  @Test func `is one finding for a host that cannot be reached`() async throws {
    let run = try await SmallSite(site).docent("check", "--external")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        """
        content/index.md:3:7: warning: no network: ‘127.0.0.1:1’ cannot be reached; 2 links lead there
        """))
    #expect(run.output.hasSuffix("0 errors, 1 warning, 0 notes"))
  }
}
