import DocentExamples
import Foundation
import Testing

@Suite struct GrowingLogTests {
  @Test func `each call gives the last whole line that is new`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/docent-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    var log = GrowingLog(path: path)
    #expect(log.newLastLine() == nil)

    try #require(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    #expect(log.newLastLine() == nil)
    try file.write(contentsOf: Data("[1/3] Compiling\n[2/3] Comp".utf8))
    #expect(log.newLastLine() == "[1/3] Compiling")
    #expect(log.newLastLine() == nil)
    try file.write(contentsOf: Data("iling\n\n".utf8))
    #expect(log.newLastLine() == "[2/3] Compiling")
    try file.write(contentsOf: Data("\n".utf8))
    #expect(log.newLastLine() == nil)
    try file.close()
  }
}
