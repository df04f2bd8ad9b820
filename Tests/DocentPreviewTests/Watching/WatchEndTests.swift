#if os(Linux)
  import DocentPreview
  import Foundation
  import Testing

  /// What is left of a watch that nobody reads.
  @Suite(.timeLimit(.minutes(5))) struct WatchEndTests {
    @Test func `a watch that is dropped leaves nothing in the kernel`() async throws {
      let folder = try TemporaryFolder(["deep/a.md": "one"])
      defer { folder.discard() }
      do {
        let watch = try InotifyWatcher().watch(folder.scope([""]))
        #expect(try isWatched(folder.path(of: "deep")))
        watch.follow(folder.scope(["deep"]))
      }
      try await expectsNoWatch(of: folder.path(of: "deep"))
    }

    @Test func `so does one whose reader is cancelled`() async throws {
      let folder = try TemporaryFolder(["deep/a.md": "one"])
      defer { folder.discard() }
      let watch = try InotifyWatcher().watch(folder.scope([""]))
      let reading = Task { for await _ in watch {} }
      reading.cancel()
      await reading.value
      try await expectsNoWatch(of: folder.path(of: "deep"))
    }

    @Test func `a folder that is left is not watched any more`() async throws {
      let folder = try TemporaryFolder(["one/a.md": "one", "two/b.md": "one"])
      defer { folder.discard() }
      let watch = try InotifyWatcher().watch(folder.scope(["one", "two"]))
      watch.follow(folder.scope(["two"]))
      try await expectsNoWatch(of: folder.path(of: "one"))
      #expect(try isWatched(folder.path(of: "two")))
      withExtendedLifetime(watch) {}
    }

    private func expectsNoWatch(of folder: String) async throws {
      let end = ContinuousClock.now + .seconds(120)
      while try isWatched(folder), ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(try !isWatched(folder))
    }

    /// Whether any inotify instance of this process watches a folder (proc_pid_fdinfo(5)).
    private func isWatched(_ folder: String) throws -> Bool {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder)
      let inode = try #require(attributes[.systemFileNumber] as? NSNumber).uint64Value
      let mark = " ino:\(String(inode, radix: 16)) "
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fdinfo")
      return files.contains { file in
        let text = try? String(contentsOfFile: "/proc/self/fdinfo/\(file)", encoding: .utf8)
        return text?.contains(mark) ?? false
      }
    }
  }
#endif
