import DocentExamples
import DocentModel
import Foundation
import Testing

/// A result that was kept must not outlive what it depends on.
@Suite struct `A kept result` {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "docent-cache-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func run(
    _ markdown: String, path: String = "page.md", settings: ExampleSettings = ExampleSettings(),
    host: HostPackage? = nil
  ) async throws -> TestedPage {
    try await TestedPage(
      markdown, path: path, settings: settings, host: host, workspaceFolder: folder + "/workspace",
      runs: .onceUnlessKept)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func `holds while nothing changes, and not when flags or settings do`() async throws {
    defer { remove() }
    let page = { (attributes: String, line: String) in
      "```swift\(attributes)\n#if LOUD\nprint(\"LOUD\")\n#else\nprint(\"quiet\")\n#endif\n\(line)\n```\n"
    }
    let quiet = page("", "// Prints \"quiet\"")
    #expect(try await run(quiet).manners != [.cached])
    #expect(try await run(quiet).manners == [.cached])
    #expect(try await run(page("", "// Prints \"other\"")).statuses == [.failed])
    #expect(try await run(page(", flags=\"-D LOUD\"", "// Prints \"quiet\"")).statuses == [.failed])
    var settings = ExampleSettings()
    settings.compilerFlags = ["-D", "LOUD"]
    #expect(try await run(quiet, settings: settings).statuses == [.failed])
    settings = ExampleSettings()
    settings.languageMode = 5
    #expect(try await run(quiet, settings: settings).manners != [.cached])
    settings = ExampleSettings()
    settings.isHashingDeterministic = false
    #expect(try await run(quiet, settings: settings).manners != [.cached])
    #expect(try await run(quiet).manners == [.cached])
  }

  @Test func `holds when only the looks of the code change`() async throws {
    defer { remove() }
    let page = { (attributes: String) in "```swift\(attributes)\nlet a = 1\n_ = a\n```\n" }
    #expect(try await run(page("")).manners != [.cached])
    let looks = """
      , title="T", verdict=avoid, highlight=1, strikeout=2, wrap=9, showLineNumbers, nocopy
      """
    #expect(try await run(page(looks)).manners == [.cached])
  }

  @Test func `is not kept for a failure`() async throws {
    defer { remove() }
    let page = "```swift\nprint(1)  // Prints \"2\"\n```\n"
    #expect(try await run(page).statuses == [.failed])
    let second = try await run(page)
    #expect(second.statuses == [.failed])
    #expect(second.manners != [.cached])
  }

  @Test func `does not hold where code that asks for its place moves`() async throws {
    defer { remove() }
    let page = "```swift\nprint(#file, #line)\n```\n"
    #expect(try await run(page, path: "a.md").outputs == ["main/a.md 2\n"])
    #expect(try await run(page, path: "b.md").outputs == ["main/b.md 2\n"])
    #expect(try await run("\n" + page, path: "a.md").outputs == ["main/a.md 3\n"])
  }

  @Test func `does not hold when the package that the example imports has changed`() async throws {
    defer { remove() }
    let package = folder + "/package"
    let source = package + "/Sources/Greeting/Greeting.swift"
    try FileManager.default.createDirectory(
      atPath: package + "/Sources/Greeting", withIntermediateDirectories: true)
    try """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "greeting", products: [.library(name: "Greeting", targets: ["Greeting"])],
      targets: [.target(name: "Greeting")])
    """.write(toFile: package + "/Package.swift", atomically: true, encoding: .utf8)
    try "public func greeting() -> String { \"Hello\" }\n"
      .write(toFile: source, atomically: true, encoding: .utf8)
    let host = try #require(HostPackage(folder: package))
    let page = "```swift\nimport Greeting\nprint(greeting())  // Prints \"Hello\"\n```\n"
    #expect(try await run(page, host: host).statuses == [.ran])
    #expect(try await run(page, host: host).manners == [.cached])

    try "public func greeting() -> String { \"Good day\" }\n"
      .write(toFile: source, atomically: true, encoding: .utf8)
    let changed = try await run(page, host: host)
    #expect(changed.statuses == [.failed])
    #expect(changed.outputs == ["Good day\n"])
    #expect(changed.text.contains("page.md:3:1: error: prints something else than the page says"))
  }

  @Test func `does not hold for another compiler`() async throws {
    defer { remove() }
    let page = "```swift\nprint(1)  // Prints \"1\"\n```\n"
    #expect(try await run(page).manners != [.cached])
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let real = try #require(
      folders.map { "\($0)/swiftc" }.first(where: FileManager.default.isExecutableFile))
    let tools = URL(filePath: real).resolvingSymlinksInPath().deletingLastPathComponent().path
    let fake = folder + "/bin"
    try FileManager.default.createDirectory(atPath: fake, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: fake + "/clang", withDestinationPath: tools + "/clang")
    try
      "#!/bin/sh\n[ \"$1\" = --version ] && echo 'Swift version 99.0' && exit\nexec \(real) \"$@\"\n"
      .write(toFile: fake + "/swiftc", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: fake + "/swiftc")
    let other = try await TestedPage(
      page, workspaceFolder: folder + "/workspace", runs: .onceUnlessKept,
      environment: environment.merging(["PATH": fake + ":" + (environment["PATH"] ?? "")]) { $1 })
    #expect(other.report.toolchain.contains("99.0"))
    #expect(other.statuses == [.ran])
    #expect(other.manners != [.cached])
  }
}
