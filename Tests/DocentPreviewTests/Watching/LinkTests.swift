import DocentPreview
import Testing

/// What watchers make of symbolic links.
@Suite(.timeLimit(.minutes(5))) struct LinkTests {
  @Test(arguments: WatcherKind.allCases)
  func `a link to a folder of the root is followed, once`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["root/real/a.md": "one"], roots: ["root"]) { folder, changes in
      try folder.link("root/linked", to: "root/real")
      try folder.link("root/real/round", to: "root")
      await changes.tells(["root/linked/a.md"])
      try folder.write("root/real/a.md", "another")
      await changes.tells(["root/linked/a.md", "root/real/a.md"])
      try folder.write("root/real/b.md", "new")
      await changes.tells(["root/linked/b.md", "root/real/b.md"])
      try folder.remove("root/linked")
      await changes.tells([], removed: ["root/linked/a.md", "root/linked/b.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a file changes under the names of its links too`(_ kind: WatcherKind) async throws {
    let files = ["root/a.md": "one", "root/.hidden/b.md": "one"]
    try await watching(kind, files, roots: ["root"]) { folder, changes in
      try folder.link("root/deep/link.md", to: "root/a.md")
      try folder.link("root/shown.md", to: "root/.hidden/b.md")
      await changes.tells(["root/deep/link.md", "root/shown.md"])
      try folder.write("root/a.md", "another")
      await changes.tells(["root/deep/link.md", "root/a.md"])
      try folder.write("root/.hidden/b.md.new", "another")
      try folder.move("root/.hidden/b.md.new", over: "root/.hidden/b.md")
      await changes.tells(["root/shown.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `links out of the root are not followed`(_ kind: WatcherKind) async throws {
    let files = ["other/a.md": "one", "other/deep/b.md": "one"]
    try await watching(kind, files, roots: ["root"]) { folder, changes in
      try folder.link("root/a.md", to: "other/a.md")
      try folder.link("root/deep", to: "other/deep")
      try folder.write("root/c.md", "one")
      await changes.tells(["root/c.md"])
      try folder.write("other/a.md", "another")
      try folder.write("other/deep/b.md", "another")
      try folder.write("root/c.md", "another")
      await changes.tells(["root/c.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a link may come before its target`(_ kind: WatcherKind) async throws {
    try await watching(kind, ["root/a.md": "one"], roots: ["root"]) { folder, changes in
      try folder.link("root/link.md", to: "root/.deep/target.md")
      try folder.write("root/a.md", "another")
      await changes.tells(["root/a.md"])
      try folder.write("root/.deep/target.md", "new")
      await changes.tells(["root/link.md"])
    }
  }

  @Test(arguments: WatcherKind.allCases)
  func `a root may be a link to anywhere`(_ kind: WatcherKind) async throws {
    let folder = try TemporaryFolder(["real/a.md": "one", "shared/docent.yml": "one"])
    defer { folder.discard() }
    try folder.link("content", to: "real")
    try folder.link("docent.yml", to: "shared/docent.yml")
    let watch = try kind.watcher().watch(folder.scope(["content", "docent.yml"]))
    var changes = WatchedFolder(folder, watch)
    try folder.write("real/a.md", "another")
    await changes.tells(["content/a.md"])
    try folder.write("shared/docent.yml.new", "another")
    try folder.move("shared/docent.yml.new", over: "shared/docent.yml")
    await changes.tells(["docent.yml"])
    try folder.remove("real")
    await changes.tells([], removed: ["content/a.md"])
    try folder.write("real/b.md", "new")
    await changes.tells(["content/b.md"])
  }
}
