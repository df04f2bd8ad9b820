import DocentTesting
import Foundation
import Testing

/// What the test cases of a package say about a page with examples of each kind.
@Suite struct SiteExamplesTests {
  private static let page = """
    ```swift
    print("soup")
    // Prints "soup"
    ```

    ```swift
    print("soup")
    // Prints "stew"
    ```

    ```swift
    let count: Int = "three"
    ```

    ```swift, ignore="takes too long"
    cook()
    ```
    """

  @Test func `examples that keep what the page says pass, and others fail with the reason`()
    async throws
  {
    try await withSite { site in
      let examples = try await site.all
      #expect(examples.map(\.description) == [1, 6, 11, 15].map { "content/index.md:\($0)" })
      try await site.check(examples[0])
      await #expect {
        try await site.check(examples[1])
      } throws: {
        "\($0)".contains("content/index.md:8:1: error: prints something else than the page says")
      }
      await #expect {
        try await site.check(examples[2])
      } throws: {
        "\($0)".contains("content/index.md:12:18: error: cannot convert value of type 'String'")
      }
      try await site.check(examples[3])
    }
  }

  @Test func `an example of another site is not taken for one that passed`() async throws {
    try await withSite { site in
      let example = try #require(try await site.all.first)
      try await withSite(page: "No example.") { other in
        await #expect {
          try await other.check(example)
        } throws: {
          "\($0)" == "\(example) is not among the examples that were run"
        }
      }
    }
  }

  @Test func `a site with an error has no test cases, but says what is wrong`() async throws {
    try await withSite(configuration: "titel: Soup") { site in
      await #expect {
        try await site.all
      } throws: {
        "\($0)".contains("docent.yml:1:1: error: ")
      }
    }
  }

  private func withSite(
    page: String = SiteExamplesTests.page, configuration: String = "title: Soup",
    _ test: (SiteExamples) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/docent-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/content", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try page.write(toFile: folder + "/content/index.md", atomically: true, encoding: .utf8)
    try configuration.write(toFile: folder + "/docent.yml", atomically: true, encoding: .utf8)
    try await test(SiteExamples(folder: folder))
  }
}
