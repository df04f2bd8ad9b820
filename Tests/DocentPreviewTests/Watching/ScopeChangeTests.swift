import DocentPreview
import Testing

/// What is watched may become another set of files.
@Suite(.timeLimit(.minutes(5))) struct ScopeChangeTests {
  private let files = ["one/a.md": "one", "two/b.md": "one"]

  @Test(arguments: WatcherKind.allCases)
  func `a folder that is added is watched from then on`(_ kind: WatcherKind) async throws {
    try await watching(kind, files, roots: ["one"]) { folder, changes in
      try folder.write("two/b.md", "unseen")
      changes.follow(roots: ["one", "two", "theme"])
      try folder.write("two/b.md", "seen")
      await changes.tells(["two/b.md"])
      try folder.write("theme/styles/a.css", "new")
      await changes.tells(["theme/styles/a.css"])
      try folder.write("one/a.md", "seen")
      await changes.tells(["one/a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a folder that is left is not watched, nor taken for removed`(
    _ kind: WatcherKind
  ) async throws {
    try await watching(kind, files, roots: ["one", "two"]) { folder, changes in
      changes.follow(roots: ["two"])
      try folder.write("one/a.md", "unseen")
      try folder.write("two/b.md", "seen")
      await changes.tells(["two/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `what happens to other files meanwhile is not missed`(_ kind: WatcherKind) async throws {
    try await watching(kind, files, roots: ["one"]) { folder, changes in
      try folder.write("one/a.md", "before")
      for count in 1...10 { changes.follow(roots: ["one"] + (0..<count).map { "theme\($0)" }) }
      changes.follow(roots: ["one", "two"])
      try folder.remove("two/b.md")
      await changes.tells(["one/a.md"], removed: ["two/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `what is left out may be another folder`(_ kind: WatcherKind) async throws {
    let files = ["site/a.html": "one", "public/a.html": "one"]
    try await watching(kind, files, ignoring: ["site"]) { folder, changes in
      changes.follow(roots: [""], ignoring: ["public"])
      try folder.write("public/a.html", "unseen")
      try folder.write("site/a.html", "seen")
      await changes.tells(["site/a.html"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `an ended watch follows nothing`(_ kind: WatcherKind) async throws {
    let folder = try TemporaryFolder(files)
    defer { folder.discard() }
    let watch = try kind.watcher().watch(folder.scope(["one"]))
    let reading = Task { for await _ in watch {} }
    reading.cancel()
    await reading.value
    watch.follow(folder.scope(["two"]))
  }
}
