import DocentModel
import DocentSite
import Foundation
import Testing

@Suite struct SiteFolderTests {
  private let folder: TemporaryFolder
  private let site: SiteFolder

  init() throws {
    folder = try TemporaryFolder()
    site = SiteFolder(path: "\(folder.path)/site", displayPath: "site")
  }

  private func tree(_ files: [String: String]) throws -> FileTree {
    var tree = FileTree()
    for (path, text) in files { tree[try #require(SitePath(path))] = Array(text.utf8) }
    return tree
  }

  private func write(_ files: [String: String]) throws -> SiteFolder.Changes {
    try site.write(try tree(files), keepingOutOf: ["\(folder.path)/content"])
  }

  @Test func `a new folder is filled`() throws {
    let changes = try write(["index.html": "a", "b/c.html": "c"])
    #expect(changes == SiteFolder.Changes(written: 2, unchanged: 0, removed: 0))
    #expect(folder.files == ["site/.docent-manifest", "site/b/c.html", "site/index.html"])
    #expect(folder.text(of: "site/b/c.html") == "c")
  }

  @Test func `files can be read by a web server`() throws {
    _ = try write(["index.html": "a"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(folder.path)/site/index.html")
    let permissions = try #require(attributes[.posixPermissions] as? Int)
    #expect(permissions & 0o444 == 0o444)
  }

  @Test func `a second build writes nothing`() throws {
    _ = try write(["index.html": "a", "b.html": "b"])
    let before =
      try FileManager.default.attributesOfItem(
        atPath: "\(folder.path)/site/index.html")[.modificationDate] as? Date
    let changes = try write(["index.html": "a", "b.html": "b"])
    let after =
      try FileManager.default.attributesOfItem(
        atPath: "\(folder.path)/site/index.html")[.modificationDate] as? Date
    #expect(changes == SiteFolder.Changes(written: 0, unchanged: 2, removed: 0))
    #expect(before == after)
  }

  @Test func `stale files go, with the folders that they leave empty`() throws {
    _ = try write(["index.html": "a", "b/c/d.html": "d"])
    let changes = try write(["index.html": "new"])
    #expect(changes == SiteFolder.Changes(written: 1, unchanged: 0, removed: 1))
    #expect(folder.files == ["site/.docent-manifest", "site/index.html"])
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/site/b"))
  }

  @Test func `a folder may take the name of a stale file, and a file that of a folder`() throws {
    _ = try write(["a": "file", "b/c": "in a folder"])
    let changes = try write(["a/d": "in a folder", "b": "file"])
    #expect(changes == SiteFolder.Changes(written: 2, unchanged: 0, removed: 2))
    #expect(folder.files == ["site/.docent-manifest", "site/a/d", "site/b"])
  }

  @Test func `the user's own files stay`() throws {
    try folder.write("*\n!.gitignore\n", to: "site/.gitignore")
    _ = try write(["index.html": "a", "b/c.html": "c"])
    try folder.write("mine", to: "site/b/notes.txt")
    _ = try write(["index.html": "a"])
    #expect(
      folder.files == [
        "site/.docent-manifest", "site/.gitignore", "site/b/notes.txt", "site/index.html",
      ])
  }

  @Test func `a folder that Docent did not make is refused`() throws {
    try folder.write("mine", to: "site/index.html")
    #expect(throws: SiteFolderError.foreign(displayPath: "site")) { try write(["a.html": "a"]) }
    #expect(folder.files == ["site/index.html"])
  }

  @Test func `a file that Docent did not write is not replaced`() throws {
    _ = try write(["index.html": "a"])
    try folder.write("mine", to: "site/b.html")
    #expect(throws: SiteFolderError.foreignFile(displayPath: "site/b.html")) {
      try write(["index.html": "new", "b.html": "b"])
    }
    #expect(folder.text(of: "site/index.html") == "a")
    #expect(folder.text(of: "site/b.html") == "mine")
  }

  @Test func `nothing is written through a link in the folder`() throws {
    _ = try write(["index.html": "a"])
    try folder.write("elsewhere", to: "other/keep.txt")
    try folder.link("site/b", to: "../other")
    #expect(throws: SiteFolderError.foreignFile(displayPath: "site/b")) {
      try write(["index.html": "a", "b/c.html": "c"])
    }
    #expect(folder.files.filter { $0.hasPrefix("other") } == ["other/keep.txt"])
  }

  @Test func `nothing is removed through a link in the folder`() throws {
    try folder.write("mine", to: "elsewhere/c.html")
    _ = try write(["index.html": "a", "b/c.html": "c"])
    try folder.remove("site/b")
    try folder.link("site/b", to: "../elsewhere")
    #expect(try write(["index.html": "a"]) == SiteFolder.Changes(unchanged: 1))
    #expect(folder.text(of: "elsewhere/c.html") == "mine")
  }

  @Test func `a folder of the user's in a page's place is refused before anything is changed`()
    throws
  {
    _ = try write(["index.html": "a", "old.html": "old"])
    try folder.write("mine", to: "site/new.html/notes.txt")
    #expect(throws: SiteFolderError.foreignFile(displayPath: "site/new.html")) {
      try write(["index.html": "changed", "new.html": "new"])
    }
    #expect(folder.text(of: "site/index.html") == "a")
    #expect(folder.text(of: "site/old.html") == "old")
  }

  @Test func `what cannot be finished changes nothing`() throws {
    _ = try write(["index.html": "a", "old.html": "old"])
    // A name longer than the file system takes is found out only when it is written.
    let name = String(repeating: "n", count: 300)
    #expect(throws: SiteFolderError.self) {
      try write(["index.html": "changed", "\(name)/new.html": "new"])
    }
    #expect(folder.text(of: "site/index.html") == "a")
    #expect(folder.text(of: "site/old.html") == "old")
    #expect(folder.files == ["site/.docent-manifest", "site/index.html", "site/old.html"])
  }

  @Test func `builds at the same time do not disturb each other`() async throws {
    let trees = try (1...8).map { number in
      try tree(
        Dictionary(uniqueKeysWithValues: (1...200).map { ("\($0).html", "\($0) by \(number)") }))
    }
    let sources = ["\(folder.path)/content"]
    _ = try site.write(trees[0], keepingOutOf: sources)
    try await withThrowingTaskGroup { group in
      for tree in trees {
        group.addTask { [site] in _ = try site.write(tree, keepingOutOf: sources) }
      }
      try await group.waitForAll()
    }
    #expect(folder.files.count == 201)
    for number in 1...200 {
      #expect(folder.text(of: "site/\(number).html")?.hasPrefix("\(number) by ") == true)
    }
  }

  @Test func `what a build left behind that was killed is removed, what another writes is not`()
    throws
  {
    for name in ["old", "new", "held"] { try folder.write("x", to: "site/.docent-new-\(name)/1") }
    for name in ["old", "held"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3600)],
        ofItemAtPath: "\(folder.path)/site/.docent-new-\(name)")
    }
    let lock = open("\(folder.path)/site/.docent-new-held", O_RDONLY)
    defer { close(lock) }
    try #require(flock(lock, LOCK_SH) == 0)
    _ = try write(["index.html": "a"])
    #expect(
      folder.files == [
        "site/.docent-manifest", "site/.docent-new-held/1", "site/.docent-new-new/1",
        "site/index.html",
      ])
  }

  @Test func `a file in the folder's place is refused`() throws {
    try folder.write("mine", to: "site")
    #expect(throws: SiteFolderError.notAFolder(displayPath: "site")) { try write(["a.html": "a"]) }
  }

  @Test(arguments: ["site", "site/content", "site/deep/content"])
  func `a folder that holds the sources is refused`(source: String) throws {
    #expect(throws: SiteFolderError.holdsSources(displayPath: "site")) {
      try site.write(tree(["a.html": "a"]), keepingOutOf: ["\(folder.path)/\(source)"])
    }
    #expect(folder.files.isEmpty)
  }

  @Test func `a manifest that points out of the folder removes nothing there`() throws {
    _ = try write(["index.html": "a"])
    try folder.write("keep", to: "outside.txt")
    try folder.write("../outside.txt\nindex.html\n", to: "site/.docent-manifest")
    _ = try write(["index.html": "a"])
    #expect(folder.text(of: "outside.txt") == "keep")
  }

  @Test func `two builds are the same to the byte`() throws {
    let other = SiteFolder(path: "\(folder.path)/other", displayPath: "other")
    let files = try tree(["b.html": "b", "a/x.html": "x", "c.css": "c"])
    _ = try site.write(files, keepingOutOf: [])
    _ = try other.write(files, keepingOutOf: [])
    let manifest = folder.text(of: "site/.docent-manifest")
    #expect(manifest == folder.text(of: "other/.docent-manifest"))
    #expect(manifest?.hasSuffix("a/x.html\nb.html\nc.css\n") == true)
  }

  @Test func `cleaning removes what Docent wrote and nothing else`() throws {
    _ = try write(["index.html": "a", "b/c.html": "c", "b/d/e.html": "e"])
    try folder.write("mine", to: "site/b/mine.txt")
    try folder.write("*", to: "site/.gitignore")
    #expect(try site.clean() == 3)
    #expect(folder.files == ["site/.gitignore", "site/b/mine.txt"])
    #expect(try site.clean() == 0)
  }

  @Test func `cleaning follows no link out of the folder`() throws {
    try folder.write("mine", to: "elsewhere/c.html")
    _ = try write(["index.html": "a", "b/c.html": "c"])
    try folder.remove("site/b")
    try folder.link("site/b", to: "../elsewhere")
    #expect(try site.clean() == 1)
    #expect(folder.text(of: "elsewhere/c.html") == "mine")
  }

  @Test(arguments: ["site/a.txt", "other.txt"])
  func `cleaning leaves a folder alone that Docent did not write`(_ file: String) throws {
    try folder.write("mine", to: file)
    #expect(try site.clean() == 0)
    #expect(folder.files == [file])
  }
}
