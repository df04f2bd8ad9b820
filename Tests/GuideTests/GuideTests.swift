import DocentTesting
import Foundation
import Testing

/// The guide in `content/` keeps what it says: each of its examples is a test case here.
@Suite struct `The guide` {
  static let examples = SiteExamples(
    folder: URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path)

  @Test(arguments: try await examples.all)
  func `keeps what it says`(_ example: SiteExample) async throws {
    try await Self.examples.check(example)
  }

  @Test func `has examples`() async throws {
    #expect(try await Self.examples.all.count >= 15)
  }
}
