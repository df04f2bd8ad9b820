import DocentExamples
import DocentModel
import Foundation
import Testing

@Suite struct `A function that a package has with and without async` {
  @Test func `is the same one whether or not examples are merged`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docent-overloads-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/package/Sources/Kit", withIntermediateDirectories: true)
    try """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "kit", products: [.library(name: "Kit", targets: ["Kit"])],
      targets: [.target(name: "Kit")])
    """.write(toFile: folder + "/package/Package.swift", atomically: true, encoding: .utf8)
    try """
    public func work() -> String { "plain" }
    public func work() async -> String { "async" }
    public func rest() async -> String { "rested" }
    """.write(toFile: folder + "/package/Sources/Kit/Kit.swift", atomically: true, encoding: .utf8)
    let work = "```swift\nimport Kit\nprint(await work())  // Prints \"plain\"\n```\n"
    let rest = "```swift\nimport Kit\nprint(await rest())  // Prints \"rested\"\n```\n"
    // A closure is the same function in both.
    let task =
      "```swift\nimport Kit\nlet task = Task { await work() }\n"
      + "print(await task.value)  // Prints \"async\"\n```\n"
    let page = try await TestedPage(
      [work, work, rest, rest, task, task].joined(separator: "\n"),
      host: HostPackage(folder: folder + "/package"),
      workspaceFolder: folder + "/workspace")
    #expect(page.statuses == Array(repeating: .ran, count: 6))
    #expect(page.manners.suffix(4) == Array(repeating: .merged, count: 4))
    #expect(!page.manners.prefix(2).contains(.merged))
  }
}
