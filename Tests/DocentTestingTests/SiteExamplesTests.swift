import DocentTesting
import Foundation
import Testing

/// What the test cases of a package say about a page with examples of each kind.
@Suite(.timeLimit(.minutes(10))) struct SiteExamplesTests {
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
    try await withSite { site, _ in
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
    try await withSite { site, _ in
      let example = try #require(try await site.all.first)
      try await withSite(page: "No example.") { other, _ in
        await #expect {
          try await other.check(example)
        } throws: {
          "\($0)" == "\(example) is not among the examples that were run"
        }
      }
    }
  }

  @Test func `a site with an error has no test cases, but says what is wrong`() async throws {
    try await withSite(configuration: "titel: Soup") { site, _ in
      await #expect {
        try await site.all
      } throws: {
        "\($0)".contains("docent.yml:1:1: error: ")
      }
    }
  }

  @Test func `examples may import the package whose tests they are`() async throws {
    let page = """
      ```swift
      import Soup
      print(soup)
      // Prints "leek"
      ```
      """
    let files = [
      "Package.swift": """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(name: "Soup", targets: [.target(name: "Soup")])
      """,
      "Sources/Soup/Soup.swift": "public let soup = \"leek\"",
      // Who holds the lock writes itself down there.
      ".build/.lock": "\(getppid())",
    ]
    try await withSite(
      page: page, configuration: "examples: { package: . }", besides: files
    ) { site, folder in
      // As `swift test` does until its tests have ended.
      let name = (folder + "/.build").replacing("/", with: "_") + ".lock"
      let lock = FileManager.default.temporaryDirectory.appending(path: name).path
      try Data().write(to: URL(filePath: lock))
      defer { try? FileManager.default.removeItem(atPath: lock) }
      let file = try #require(FileHandle(forUpdatingAtPath: lock))
      try #require(flock(file.fileDescriptor, LOCK_EX) == 0)
      for example in try await site.all { try await site.check(example) }
      try file.close()
    }
  }

  private func withSite(
    page: String = SiteExamplesTests.page, configuration: String = "title: Soup",
    besides others: [String: String] = [:], _ test: (SiteExamples, String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/docent-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let site = ["content/index.md": page, "docent.yml": configuration]
    for (path, text) in site.merging(others, uniquingKeysWith: { $1 }) {
      let file = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try await test(SiteExamples(folder: folder), folder)
  }
}
