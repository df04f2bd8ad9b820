import DocentExamples
import DocentModel
import Foundation
import Testing

@Suite struct `What is remembered of a run` {
  @Test func `is there for the next one`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = try await TestedPage(
      """
      ```swift, id=slow
      import Foundation
      Thread.sleep(forTimeInterval: 0.05)
      ```

      ```swift, ignore="no"
      ```
      """)
    var history = RunHistory(workspace: folder)
    #expect(history == RunHistory())
    #expect(history.found(in: "content") == nil)
    history.record(page.report, scope: "content")
    try history.save(in: Workspace(folder: folder))

    let read = RunHistory(workspace: folder)
    #expect(read.found(in: "content") == 2)
    #expect(read.found(in: "other") == nil)
    let seconds = read.seconds(of: page.plan)
    #expect(seconds.keys.map(\.name) == ["slow"])
    #expect(seconds.values.allSatisfy { $0 >= 0.05 })
  }

  @Test func `is nothing where the file is damaged`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RunHistory().save(in: Workspace(folder: folder))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let file = try #require(names.first { $0.hasSuffix(".json") })
    try Data("{".utf8).write(to: URL(filePath: folder + "/" + file))
    #expect(RunHistory(workspace: folder) == RunHistory())
  }
}
