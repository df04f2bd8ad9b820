import DocentPreview
import Foundation
import Testing

/// Many changes at once.
@Suite(.timeLimit(.minutes(5))) struct BurstTests {
  @Test(arguments: WatcherKind.allCases)
  func `hundreds of files are one change`(_ kind: WatcherKind) async throws {
    let old = (1...150).map { "old\($0 % 7)/\($0).md" }
    let files = Dictionary(uniqueKeysWithValues: old.map { ($0, "old") })
    try await watching(kind, files) { folder, changes in
      let new = (1...250).map { "new/folder\($0 % 7)/\($0).md" }
      for name in new { try folder.write(name, "new") }
      for name in old { try folder.remove(name) }
      await changes.tells(Set(new), removed: Set(old))
      // Whatever came as a second set is of the same files.
      try folder.write("last.md", "new")
      await changes.tells(["last.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `unrest without end is told of meanwhile`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a.md": "one"], unrest: .seconds(1)) { folder, changes in
      let writing = Task {
        var count = 0
        while !Task.isCancelled {
          count += 1
          try folder.write("a.md", String(repeating: "x", count: count % 1_000 + 1))
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      await changes.tells(["a.md"])
      await changes.tells(["a.md"])
      writing.cancel()
      _ = await writing.result
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `what happens between two reads is one set`(_ kind: WatcherKind) async throws {
    let folder = try TemporaryFolder(["a.md": "one", "b.md": "one"])
    defer { folder.discard() }
    let watch = try kind.watcher().watch(folder.scope([""]))
    var other = WatchedFolder(folder, try kind.watcher().watch(folder.scope([""])))
    try folder.write("a.md", "another")
    await other.tells(["a.md"])
    try folder.remove("b.md")
    await other.tells([], removed: ["b.md"])
    // The first watch may be a little behind the other.
    var changes = WatchedFolder(folder, watch)
    await changes.tells(["a.md"], removed: ["b.md"])
  }

  @Test func `polling sees a write within one tick of the clock`() async throws {
    let folder = try TemporaryFolder(["a.md": "zero"])
    defer { folder.discard() }
    let watcher = PollingWatcher(
      every: .milliseconds(20), quiet: .milliseconds(500), tick: .seconds(120))
    var changes = WatchedFolder(folder, watcher.watch(folder.scope([""])))
    for text in ["one", "two", "six"] {
      try folder.write("a.md", text)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
        ofItemAtPath: folder.path(of: "a.md"))
      await changes.tells(["a.md"])
    }
  }

  #if os(Linux)
    @Test func `a queue that overflows means everything`() async throws {
      let folder = try TemporaryFolder(["a.md": "one"])
      defer { folder.discard() }
      // With that much patience it leaves events unread for two seconds, and 16,384 is the limit.
      let watcher = InotifyWatcher(quiet: .seconds(20), unrest: .seconds(3))
      let watch = try watcher.watch(folder.scope([""]))
      let writing = Task {
        while !Task.isCancelled {
          try folder.move("a.md", over: "b.md")
          try folder.move("b.md", over: "a.md")
        }
      }
      for await changes in watch where changes == .everything { break }
      writing.cancel()
      _ = await writing.result
    }
  #endif

  @Test func `later changes add to earlier ones`() {
    var changes = ChangeSet.files(changed: ["a", "b"], removed: ["c", "d"])
    changes.append(.files(changed: ["c"], removed: ["a"]))
    #expect(changes == .files(changed: ["b", "c"], removed: ["a", "d"]))
    #expect(changes.paths == ["a", "b", "c", "d"])
    changes.append(.everything)
    changes.append(.files(changed: ["a"], removed: []))
    #expect(changes == .everything)
  }
}
