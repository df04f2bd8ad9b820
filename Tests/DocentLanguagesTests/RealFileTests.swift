import DocentLanguages
import Foundation
import Testing

/// Files that happen to be on the machine; where there are none, the samples have to do.
@Suite struct RealFileTests {
  @Test(arguments: [
    ("python", ["/usr/lib/python3.11", "/usr/lib/python3.12", "/usr/lib/python3.13"], ["py"]),
    ("c", ["/usr/include"], ["h"]),
    ("c++", ["/usr/include/c++"], ["h", "hpp", "tcc", ""]),
    ("sh", ["/etc", "/usr/lib/git-core", "/usr/share/bash-completion"], ["sh", "bash", ""]),
    ("json", ["/usr/share", "/usr/lib/node_modules"], ["json"]),
    ("js", ["/usr/share", "/usr/lib/node_modules"], ["js", "mjs"]),
    ("html", ["/usr/share"], ["html"]),
    ("xml", ["/usr/share"], ["xml", "svg", "plist"]),
    ("css", ["/usr/share"], ["css"]),
    ("yaml", ["/usr/share", "/etc"], ["yaml", "yml"]),
    ("toml", ["/usr/share", "/etc"], ["toml"]),
    ("ini", ["/etc", "/usr/lib/systemd"], ["conf", "service", "ini"]),
    ("sql", ["/usr/share"], ["sql"]),
    ("make", ["/usr/share"], ["mk", "make"]),
    ("diff", ["/usr/share"], ["diff", "patch"]),
    ("markdown", ["/usr/share"], ["md", "markdown"]),
  ])
  func `files are coloured soundly`(name: String, folders: [String], extensions: [String]) throws {
    let language = try #require(Language(named: name))
    for file in files(in: folders, extensions).prefix(25) {
      guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
      expectSound(language.spans(in: source), in: source, "\(name): \(file.path)")
    }
  }

  /// Readable text of moderate size, in the same order in every run.
  private func files(in folders: [String], _ extensions: [String]) -> [URL] {
    var found: [URL] = []
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: URL(filePath: folder), includingPropertiesForKeys: [.fileSizeKey])
      var seen = 0
      while let file = files?.nextObject() as? URL, found.count < 60, seen < 20_000 {
        seen += 1
        guard extensions.contains(file.pathExtension),
          let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize,
          (1...60_000).contains(size)
        else { continue }
        found.append(file)
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}
