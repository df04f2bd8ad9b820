import DocentExamples
import DocentModel
import Testing

@Suite struct `Expected output` {
  @Test func `may leave out parts of lines and whole lines`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print("took 12 ms")
      print("a", "b", "c", separator: "\\n")
      print("end  ")
      ```
      ```output
      took [..] ms
      ...
      end
      ```
      """)
    #expect(page.statuses == [.ran])
  }

  @Test(arguments: [
    ("[..]", "any", true), ("a[..]c", "abc", true), ("a[..]c", "ac", true),
    ("a[..]c", "ab", false), ("[..]b[..]b", "b", false), ("a[..]a", "a", false),
  ])
  func `matches a line by its pattern`(_ pattern: String, _ line: String, _ matches: Bool)
    async throws
  {
    let page = try await TestedPage(
      """
      ```swift
      print("\(line)")
      ```
      ```output
      \(pattern)
      ```
      """)
    #expect(page.statuses == [matches ? .ran : .failed])
  }

  @Test func `is compared after the site's rules, on both sides`() async throws {
    var settings = ExampleSettings()
    settings.normalizations = [
      try #require(OutputNormalization(pattern: "0x[0-9a-f]+", replacement: "0x…"))
    ]
    let page = try await TestedPage(
      """
      ```swift
      print("at 0x1f2e")
      // Prints "at 0xabc"
      ```
      """, settings: settings)
    #expect(page.statuses == [.ran])
  }

  @Test func `of standard error stands in a fence of its own`() async throws {
    let code = """
      import Foundation
      FileHandle.standardError.write(Data("careful\\n".utf8))
      print("done")
      """
    let page = try await TestedPage(
      """
      ```swift
      \(code)
      ```
      ```output
      done
      ```
      ```output, stderr
      careful
      ```

      ```swift
      \(code)  // Prints "done"
      ```
      ```output, stderr
      harmless
      ```
      """)
    #expect(page.statuses == [.ran, .failed])
    #expect(page.text.contains("- harmless\n  + careful"))
  }

  @Test func `does not depend on the folder that the example ran in`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      import Foundation
      print(FileManager.default.currentDirectoryPath)
      // Prints "/example"
      ```
      """)
    #expect(page.statuses == [.ran])
  }

  @Test func `keeps the order of sets unless the site wants otherwise`() async throws {
    let markdown = """
      ```swift
      import Foundation
      print(ProcessInfo.processInfo.environment["SWIFT_DETERMINISTIC_HASHING"] ?? "none")
      ```
      """
    var settings = ExampleSettings()
    #expect(try await TestedPage(markdown, settings: settings).outputs == ["1\n"])
    settings.isHashingDeterministic = false
    #expect(try await TestedPage(markdown, settings: settings).outputs == ["none\n"])
  }

  @Test func `of pages with Windows line ends is checked too`() async throws {
    let page = try await TestedPage(
      "```swift\r\nprint(\"one\")\r\n// Prints \"two\"\r\n```\r\n")
    #expect(page.statuses == [.failed])
  }
}
