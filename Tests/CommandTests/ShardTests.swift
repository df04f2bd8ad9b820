import Testing

@Suite(.timeLimit(.minutes(5))) struct `Shards` {
  private static let text = """
    -- content/a.md --
    ```swift
    ```

    ```swift, session=tea
    ```

    ```swift, session=tea
    ```
    -- content/b.md --
    ```swift, ignore="no"
    ```

    ```swift, compile-fail
    ```
    """

  @Test(arguments: 1...6)
  func `list every example once`(_ count: Int) async throws {
    let site = try SmallSite(Self.text)
    let whole = try await site.docent("test", "--list").output.split(separator: "\n")
    var parts: [Substring] = []
    for number in 1...count {
      let run = try await site.docent("test", "--list", "--shard", "\(number)/\(count)")
      #expect(run.status == 0)
      parts += run.output.split(separator: "\n")
    }
    #expect(parts.sorted() == whole.sorted())
  }
}
