import DocentModel
import DocentSite
import Foundation
import Testing

@Suite struct FolderReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ name: String) throws -> (paths: [String], problems: [String]) {
    let read = try SourceFolder.read(at: "\(folder.path)/\(name)", displayPath: name)
    return (read.folder.files.paths.map(\.description), read.diagnostics.map(\.line))
  }

  @Test func `all files are read, except those that start with a dot`() throws {
    try folder.write("a", to: "content/index.md")
    try folder.write("b", to: "content/deep/er/b.md")
    try folder.write("c", to: "content/.hidden")
    try folder.write("d", to: "content/.git/config")
    #expect(try read("content").paths == ["deep/er/b.md", "index.md"])
  }

  @Test func `a built site is no content`() throws {
    try folder.write("a", to: "content/index.md")
    try folder.write("index.html\n", to: "content/site/.docent-manifest")
    try folder.write("<p>", to: "content/site/index.html")
    #expect(try read("content").paths == ["index.md"])
  }

  @Test func `links are followed inside the folder only`() throws {
    try folder.write("a", to: "content/index.md")
    try folder.write("b", to: "content/real/b.md")
    try folder.write("secret", to: "secret.md")
    try folder.link("content/again", to: "real")
    try folder.link("content/copy.md", to: "index.md")
    try folder.link("content/secret.md", to: "../secret.md")
    try folder.link("content/real/loop", to: "..")
    let result = try read("content")
    #expect(result.paths.contains("again/b.md"))
    #expect(result.paths.contains("copy.md"))
    #expect(!result.paths.contains { $0.contains("secret") })
    #expect(result.problems.count == 1 + result.problems.filter { $0.contains("loop") }.count)
    #expect(
      result.problems.contains {
        $0.hasPrefix("content/secret.md:1:1: warning: this symbolic link leads out of its folder")
      })
  }

  @Test func `two spellings of one name in Unicode are an error`() throws {
    try folder.write("a", to: "content/caf\u{E9}.md")
    try folder.write("b", to: "content/cafe\u{301}.md")
    let result = try read("content")
    #expect(result.paths.count == 1)
    #expect(
      result.problems == [
        "content/café.md:1:1: error: another file has this name too, with its letters encoded "
          + "otherwise in Unicode [same-output] rename one of them"
      ])
  }

  @Test func `a folder that is not there is an error`() throws {
    #expect(throws: FolderReadingError.missing(displayPath: "content")) { try read("content") }
  }

  @Test func `a file is no folder`() throws {
    try folder.write("a", to: "content")
    #expect(throws: FolderReadingError.notAFolder(displayPath: "content")) { try read("content") }
  }

  @Test func `what vanishes while it is read is not there`() async throws {
    for number in 1...50 { try folder.write("a", to: "content/a\(number).md") }
    try folder.write("b", to: "content/folder/b.md")
    try folder.write("c", to: "content/page.md")
    let path = folder.path
    let unrest = Task.detached {
      while !Task.isCancelled {
        for name in ["folder", "page.md"] {
          rename("\(path)/content/\(name)", "\(path)/\(name)")
          await Task.yield()
          rename("\(path)/\(name)", "\(path)/content/\(name)")
        }
      }
    }
    for _ in 1...200 {
      let paths = Set(try read("content").paths)
      #expect(paths.subtracting(["folder/b.md", "page.md"]).count == 50)
    }
    unrest.cancel()
    await unrest.value
  }
}
