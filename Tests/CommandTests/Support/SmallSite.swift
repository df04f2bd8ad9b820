import Foundation

/// A whole site in a folder of its own, written from one text: each file after a line
/// `-- path --`.
final class SmallSite: Sendable {
  /// The folder's path; it is removed with the value.
  let folder: String
  /// A folder beside it, for what is not the site's.
  let scratch: String

  init(_ text: String = "") throws {
    let own = FileManager.default.temporaryDirectory.appending(path: "docent-command-\(UUID())")
    folder = own.appending(path: "project").path
    scratch = own.appending(path: "scratch").path
    for path in [folder, scratch] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    for (path, text) in Self.files(in: text) { try write(path, text) }
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(filePath: folder).deletingLastPathComponent())
  }

  /// Puts a site there as if Docent had written it earlier.
  func addPreviousSite() throws {
    try write("site/.docent-manifest", "index.html\nassets/old.css\n")
    try write("site/index.html", "the previous version\n")
    try write("site/assets/old.css", "/* old */\n")
  }

  func write(_ path: String, _ text: String) throws { try write(path, bytes: Data(text.utf8)) }

  func write(_ path: String, bytes: Data) throws {
    let url = URL(filePath: folder).appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // In one step, as editors do: a half-written page is a page too.
    try bytes.write(to: url, options: .atomic)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder)/\(path)", toPath: "\(folder)/\(new)")
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(path)", withDestinationPath: "\(folder)/\(target)")
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  /// Every file below a folder of the site, by its path there; empty where there is no folder.
  func files(in path: String = "site") -> [String: Data] {
    let root = "\(folder)/\(path)"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var files: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let file = "\(root)/\(name)"
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: file)
      }
    }
    return files
  }

  /// The text of one of the built site's assets, whose name has a hash in it.
  func asset(_ name: String, _ fileExtension: String) -> String? {
    let found = files().filter {
      $0.key.hasPrefix("assets/\(name).") && $0.key.hasSuffix(".\(fileExtension)")
    }
    return found.count == 1 ? found.values.first.map { String(decoding: $0, as: UTF8.self) } : nil
  }

  private static func files(in text: String) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }
}
