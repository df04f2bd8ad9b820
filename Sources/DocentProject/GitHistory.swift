import DocentModel
import DocentSite
import Foundation

/// What Git knows of the files of a site.
package struct GitHistory: Sendable {
  /// The commit and the folders that it was asked about.
  private let head: String
  private let folders: [String]
  /// The repository's top folder, absolute, without symbolic links.
  private let root: String
  /// The day of each file's last commit, by its path in the repository.
  private let lastCommits: [SitePath: CalendarDate]

  /// Asks Git; `nil` where there is no Git, or no repository with a commit.
  ///
  /// A shallow clone has no days: all that was cut off would seem to have changed at the cut.
  ///
  /// - Parameters:
  ///   - folders: The folders whose files matter, absolute.
  ///   - known: An earlier answer, which holds until the next commit.
  init?(_ git: GitCommand, folders: [String], known: GitHistory?) async {
    guard
      let answer = await git.output(
        ["rev-parse", "--is-shallow-repository", "--show-toplevel", "HEAD"])
    else { return nil }
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 3 else { return nil }
    if let known, known.head == lines[2], known.folders == folders {
      self = known
      return
    }
    (root, head, self.folders) = (lines[1], lines[2], folders)
    let root = lines[1]
    let inside = folders.map(\.withoutSymbolicLinks).filter {
      $0 == root || $0.hasPrefix(root + "/")
    }
    guard lines[0] == "false", !inside.isEmpty else {
      lastCommits = [:]
      return
    }
    // All files at once, newest commit first. Settings of the user's must not change the form.
    let log = await git.output(
      [
        "-c", "log.showRoot=true", "log", "-z", "--format=%x01%cs", "--name-only", "--no-renames",
        "--no-follow", "--no-relative", "--no-show-signature", "HEAD", "--",
      ] + inside)
    lastCommits = Self.lastCommits(in: [UInt8](log ?? Data()))
  }

  /// A folder as the repository knows it; `nil` for one that is not in it.
  ///
  /// - Parameter path: An absolute path.
  func folder(at path: String) -> RepositoryFolder? {
    let path = path.withoutSymbolicLinks
    guard path == root || path.hasPrefix(root + "/"),
      let place = SitePath(String(path.dropFirst(root.count)))
    else { return nil }
    let count = place.components.count
    var changes: [SitePath: CalendarDate] = [:]
    for (file, day) in lastCommits where file.components.starts(with: place.components) {
      changes[SitePath(components: Array(file.components.dropFirst(count)))] = day
    }
    return RepositoryFolder(path: place, lastCommits: changes)
  }

  /// Reads what `git log` prints: a byte 1 and a day, then the paths of the commit's files, each
  /// ended by a byte 0.
  static func lastCommits(in log: [UInt8]) -> [SitePath: CalendarDate] {
    var changes: [SitePath: CalendarDate] = [:]
    var day: CalendarDate?
    for entry in log.split(separator: 0) {
      if entry.first == 1 {
        day = CalendarDate(String(decoding: entry.dropFirst(), as: UTF8.self))
      } else if let path = SitePath(
        String(decoding: entry.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self)),
        changes[path] == nil
      {
        changes[path] = day
      }
    }
    return changes
  }
}

extension String {
  fileprivate var withoutSymbolicLinks: String {
    URL(filePath: self).resolvingSymlinksInPath().path
  }
}
