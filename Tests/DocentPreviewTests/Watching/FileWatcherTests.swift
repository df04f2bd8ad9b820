import DocentPreview
import Foundation
import Testing

/// What every watcher tells, whatever it is built on.
@Suite(.timeLimit(.minutes(5))) struct FileWatcherTests {
  @Test(arguments: WatcherKind.allCases)
  func `a new file is a change`(_ kind: WatcherKind) async throws {
    try await inFolder(kind) { folder, changes in
      try folder.write("a.md", "new")
      #expect(await changes.next() == ["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a written file is a change, and so is the next time`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["a.md": "one", "b.md": "one"]) { folder, changes in
      try folder.write("a.md", "two")
      #expect(await changes.next() == ["a.md"])
      try folder.write("a.md", "six")
      #expect(await changes.next() == ["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a file that replaces another by its name is one change`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["a.md": "one"]) { folder, changes in
      try folder.write("a.md.new", "two")
      try folder.move("a.md.new", over: "a.md")
      #expect(await changes.next() == ["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a removed file is a change`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["deep/a.md": "one"]) { folder, changes in
      try folder.remove("deep/a.md")
      #expect(await changes.next() == ["deep/a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a renamed file changes under both names`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["a.md": "one"]) { folder, changes in
      try folder.move("a.md", over: "b.md")
      #expect(await changes.next() == ["a.md", "b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a renamed folder changes all its files`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["old/a.md": "one", "old/deep/b.md": "one"]) { folder, changes in
      try folder.move("old", over: "new")
      #expect(
        await changes.next() == ["old/a.md", "old/deep/b.md", "new/a.md", "new/deep/b.md"])
      try folder.write("new/deep/b.md", "other")
      #expect(await changes.next() == ["new/deep/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `new folders are watched with what is in them`(_ kind: WatcherKind) async throws {
    try await inFolder(kind) { folder, changes in
      try folder.write("one/two/a.md", "new")
      #expect(await changes.next() == ["one/two/a.md"])
      try folder.write("one/two/b.md", "new")
      #expect(await changes.next() == ["one/two/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a burst is few sets that hold everything`(_ kind: WatcherKind) async throws {
    try await inFolder(kind) { folder, changes in
      let names = Set((1...200).map { "folder\($0 % 7)/\($0).md" })
      for name in names { try folder.write(name, "new") }
      var (seen, sets): (Set<String>, Int) = ([], 0)
      while seen.count < names.count, let set = await changes.next() {
        seen.formUnion(set)
        sets += 1
      }
      #expect(seen == names)
      #expect(sets <= 20)
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `folders that are hidden or left out are not watched`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["site/a.html": "one"], ignoring: ["site"]) { folder, changes in
      try folder.write("site/a.html", "two")
      try folder.write(".build/a.o", "new")
      try folder.write("deep/.git/HEAD", "new")
      try folder.write(".a.md.swp", "new")
      try folder.write("a.md", "new")
      #expect(await changes.next() == ["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a root may be a file`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["docent.yml": "one"], roots: ["docent.yml"]) { folder, changes in
      try folder.write("other.yml", "new")
      try folder.write("docent.yml.new", "two")
      try folder.move("docent.yml.new", over: "docent.yml")
      #expect(await changes.next() == ["docent.yml"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a root may appear, go and come again`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, roots: ["some/theme"]) { folder, changes in
      try folder.write("some/theme/a.css", "new")
      #expect(await changes.next() == ["some/theme/a.css"])
      try folder.remove("some")
      #expect(await changes.next() == ["some/theme/a.css"])
      try folder.write("some/theme/b.css", "new")
      #expect(await changes.next() == ["some/theme/b.css"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a link to a folder is followed, once`(_ kind: WatcherKind) async throws {
    try await inFolder(kind, ["real/a.md": "one"], roots: ["root"]) { folder, changes in
      try folder.link("root/linked", to: "real")
      try folder.link("root/round", to: "root")
      #expect(await changes.next() == ["root/linked/a.md"])
      try folder.write("real/a.md", "another")
      #expect(await changes.next() == ["root/linked/a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a cancelled reader ends its watch`(_ kind: WatcherKind) async throws {
    try await inFolder(kind) { folder, _ in
      let changes = try kind.watcher(WatchScope(roots: [folder.path])).changes()
      let reading = Task { for await _ in changes {} }
      reading.cancel()
      await reading.value
    }
  }

  private func inFolder(
    _ kind: WatcherKind, _ files: [String: String] = [:], roots: [String] = [""],
    ignoring ignored: [String] = [], _ body: (TemporaryFolder, inout Changes) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder(files)
    defer { folder.discard() }
    let scope = WatchScope(
      roots: roots.map(folder.path(of:)), ignoring: ignored.map(folder.path(of:)))
    var changes = Changes(try kind.watcher(scope).changes(), in: folder)
    try await body(folder, &changes)
  }
}

enum WatcherKind: CaseIterable {
  case polling
  #if os(Linux)
    case inotify
  #endif

  /// A watcher that waits for quiet longer than a busy machine may hold up a test between two steps.
  func watcher(_ scope: WatchScope) -> any FileWatcher {
    switch self {
    case .polling: PollingWatcher(scope, every: .milliseconds(20), quiet: .milliseconds(500))
    #if os(Linux)
      case .inotify: InotifyWatcher(scope, quiet: .milliseconds(500))
    #endif
    }
  }
}

/// The sets that a watcher tells, as paths in the folder under test.
struct Changes {
  private var sets: AsyncStream<Set<String>>.Iterator
  private let folder: TemporaryFolder

  init(_ stream: AsyncStream<Set<String>>, in folder: TemporaryFolder) {
    sets = stream.makeAsyncIterator()
    self.folder = folder
  }

  mutating func next() async -> Set<String>? {
    let start = folder.path.count + 1
    return await sets.next().map { Set($0.map { String($0.dropFirst(start)) }) }
  }
}
