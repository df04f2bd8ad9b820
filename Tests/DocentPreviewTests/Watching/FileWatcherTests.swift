import DocentPreview
import Foundation
import Testing

/// What every watcher tells, whatever it is built on.
@Suite(.timeLimit(.minutes(5))) struct FileWatcherTests {
  @Test(arguments: WatcherKind.allCases)
  func `a new file is a change`(_ kind: WatcherKind) async throws {
    try await watching(kind) { folder, changes in
      try folder.write("a.md", "new")
      await changes.tells(["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a written file is a change, and so is the next time`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a.md": "one", "b.md": "one"]) { folder, changes in
      try folder.write("a.md", "two")
      await changes.tells(["a.md"])
      try folder.write("a.md", "six")
      await changes.tells(["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a file that replaces another by its name is one change`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a.md": "one"]) { folder, changes in
      try folder.write("a.md.new", "two")
      try folder.move("a.md.new", over: "a.md")
      await changes.tells(["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a removed file is a change`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["deep/a.md": "one"]) { folder, changes in
      try folder.remove("deep/a.md")
      await changes.tells([], removed: ["deep/a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a renamed file changes under both names`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a.md": "one"]) { folder, changes in
      try folder.move("a.md", over: "b.md")
      await changes.tells(["b.md"], removed: ["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a renamed folder changes all its files`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["old/a.md": "one", "old/deep/b.md": "one"]) { folder, changes in
      try folder.move("old", over: "new")
      await changes.tells(
        ["new/a.md", "new/deep/b.md"], removed: ["old/a.md", "old/deep/b.md"])
      try folder.write("new/deep/b.md", "other")
      await changes.tells(["new/deep/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `new folders are watched with what is in them`(_ kind: WatcherKind) async throws {
    try await watching(kind) { folder, changes in
      try folder.write("one/two/a.md", "new")
      await changes.tells(["one/two/a.md"])
      try folder.write("one/two/b.md", "new")
      await changes.tells(["one/two/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `folders that are hidden or left out are not watched`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["site/a.html": "one"], ignoring: ["site"]) { folder, changes in
      try folder.write("site/a.html", "two")
      try folder.write(".build/a.o", "new")
      try folder.write("deep/.git/HEAD", "new")
      try folder.write(".a.md.swp", "new")
      try folder.write("a.md", "new")
      await changes.tells(["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a root may be a file`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["docent.yml": "one"], roots: ["docent.yml"]) { folder, changes in
      try folder.write("other.yml", "new")
      try folder.write("docent.yml.new", "two")
      try folder.move("docent.yml.new", over: "docent.yml")
      await changes.tells(["docent.yml"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a root may appear, go and come again`(_ kind: WatcherKind) async throws {
    try await watching(kind, roots: ["some/theme"]) { folder, changes in
      try folder.write("some/theme/a.css", "new")
      await changes.tells(["some/theme/a.css"])
      try folder.remove("some")
      await changes.tells([], removed: ["some/theme/a.css"])
      try folder.write("some/theme/b.css", "new")
      await changes.tells(["some/theme/b.css"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a folder that goes and comes again is watched`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["deep/er/a.md": "one"]) { folder, changes in
      for text in ["two", "three"] {
        try folder.remove("deep")
        try folder.write("deep/er/a.md", text)
        await changes.tells(["deep/er/a.md"])
      }
      try folder.remove("deep")
      await changes.tells([], removed: ["deep/er/a.md"])
      try folder.write("deep/er/b.md", "new")
      await changes.tells(["deep/er/b.md"])
      try folder.write("deep/er/b.md", "another")
      await changes.tells(["deep/er/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a folder above a root may be another`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["docs/guide/content/a.md": "one"], roots: ["docs/guide/content"]) {
      folder, changes in
      try folder.move("docs", over: "old")
      await changes.tells([], removed: ["docs/guide/content/a.md"])
      try folder.write("old/guide/content/a.md", "unseen")
      try folder.write("docs/guide/content/b.md", "new")
      await changes.tells(["docs/guide/content/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a file becomes a folder, and a folder a file`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a": "one", "b/c.md": "one"]) { folder, changes in
      try folder.remove("a")
      try folder.write("a/c.md", "new")
      try folder.remove("b")
      try folder.write("b", "new")
      await changes.tells(["a/c.md", "b"], removed: ["a", "b/c.md"])
      try folder.write("a/c.md", "another")
      await changes.tells(["a/c.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `what only came and went is no change`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["a.md": "one"]) { folder, changes in
      // As Vim tries whether it may write.
      try folder.write("4913", "")
      try folder.remove("4913")
      try folder.move("a.md", over: "a.md~")
      try folder.write("a.md", "two")
      try folder.remove("a.md~")
      await changes.tells(["a.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a cancelled reader ends its watch`(_ kind: WatcherKind) async throws {
    try await watching(kind) { folder, _ in
      let watch = try kind.watcher().watch(folder.scope([""]))
      let reading = Task { for await _ in watch {} }
      reading.cancel()
      await reading.value
    }
  }
}
