package import DocentModel
import Foundation

/// The folder that a site is written to.
///
/// Docent touches nothing in it but what it wrote itself: a manifest in the folder lists that.
package struct SiteFolder: Sendable {
  /// The name of the file that lists what Docent wrote.
  package static let manifestName = ".docent-manifest"

  /// How many files of the site were written because they changed, left as they were, or removed.
  package struct Changes: Sendable, Equatable {
    package var written: Int
    package var unchanged: Int
    package var removed: Int

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  private let path: String
  private let displayPath: String

  /// - Parameters:
  ///   - path: The folder, absolute or relative to the current directory; it need not exist.
  ///   - displayPath: The folder as errors print it.
  package init(path: String, displayPath: String) {
    self.path = URL(filePath: path).standardizedFileURL.path
    self.displayPath = displayPath
  }

  /// Brings the folder to the state of `files`, file by file.
  ///
  /// - Parameter sources: Folders that must not be in the folder, because they hold the sources.
  /// - Throws: `SiteFolderError`; before anything is changed, if the folder is not Docent's to
  ///   write to.
  package func write(_ files: FileTree, keepingOutOf sources: [String]) throws -> Changes {
    let known = try check(files, keepingOutOf: sources)
    do {
      return try write(files, known: known)
    } catch {
      throw unwritable(error)
    }
  }

  /// Finds out whether the folder is Docent's to write to, and changes nothing.
  ///
  /// - Returns: What Docent wrote before; `nil` for a new folder.
  /// - Throws: `SiteFolderError`.
  @discardableResult
  package func check(
    _ files: FileTree, keepingOutOf sources: [String]
  ) throws -> Set<SitePath>? {
    try checkDistance(from: sources)
    try checkIsFolder()
    let known: Set<SitePath>?
    do { known = try readManifest() } catch let error as CocoaError { throw unwritable(error) }
    try checkForeignFiles(files, known: known ?? [])
    return known
  }

  private func write(_ files: FileTree, known: Set<SitePath>?) throws -> Changes {
    // Both old and new files are listed first: after a crash Docent still knows its own.
    let listed = Set(files.paths)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try writeManifest((known ?? []).union(listed))
    var changes = Changes()
    // Stale files go first, for a new folder may have the name of one.
    for path in (known ?? []).subtracting(listed).sorted() where try remove(path) {
      changes.removed += 1
    }
    for folder in Set(listed.map(\.folder)).sorted() {
      try FileManager.default.createDirectory(
        atPath: location(of: folder), withIntermediateDirectories: true)
    }
    for path in files.paths {
      guard let bytes = files[path] else { continue }
      if try replace(path, with: bytes) { changes.written += 1 } else { changes.unchanged += 1 }
    }
    try writeManifest(listed)
    return changes
  }

  /// Removes what Docent wrote, and nothing else; the folder itself stays.
  ///
  /// - Returns: How many files were removed; 0 for a folder that Docent did not write to.
  /// - Throws: The file system's error.
  package func clean() throws -> Int {
    let manifest = SitePath(components: [Self.manifestName])
    guard let data = FileManager.default.contents(atPath: location(of: manifest)) else { return 0 }
    var count = 0
    for file in SiteManifest.read(data).sorted() where isInside(file) {
      if try remove(file) { count += 1 }
    }
    _ = try remove(manifest)
    return count
  }

  /// Whether no link on the way to a file leads out of the folder.
  private func isInside(_ file: SitePath) -> Bool {
    let own = URL(filePath: path).resolvingSymlinksInPath().path
    let real = URL(filePath: location(of: file.folder)).resolvingSymlinksInPath().path
    return real == own || real.hasPrefix(own + "/")
  }

  // MARK: Refusals

  private func checkDistance(from sources: [String]) throws {
    let own = URL(filePath: path).resolvingSymlinksInPath().path
    for source in sources {
      let other = URL(filePath: source).standardizedFileURL.resolvingSymlinksInPath().path
      if other == own || other.hasPrefix(own == "/" ? own : own + "/") {
        throw SiteFolderError.holdsSources(displayPath: displayPath)
      }
    }
  }

  private func checkIsFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw SiteFolderError.notAFolder(displayPath: displayPath)
    }
  }

  /// What Docent wrote before; `nil` for a new folder.
  private func readManifest() throws -> Set<SitePath>? {
    let manager = FileManager.default
    let manifest = "\(path)/\(Self.manifestName)"
    if manager.fileExists(atPath: manifest) {
      return SiteManifest.read(try Data(contentsOf: URL(filePath: manifest)))
    }
    guard manager.fileExists(atPath: path) else { return nil }
    guard try manager.contentsOfDirectory(atPath: path).allSatisfy({ $0 == ".gitignore" }) else {
      throw SiteFolderError.foreign(displayPath: displayPath)
    }
    return nil
  }

  private func checkForeignFiles(_ files: FileTree, known: Set<SitePath>) throws {
    for file in files.paths where !known.contains(file) {
      let existing = FileManager.default.contents(atPath: location(of: file))
      if let existing, Array(existing) != files[file] {
        throw SiteFolderError.foreignFile(displayPath: "\(displayPath)/\(file)")
      }
    }
    var folders: Set<SitePath> = []
    for file in files.paths {
      var folder = file.folder
      while !folder.isRoot, folders.insert(folder).inserted { folder = folder.folder }
    }
    for folder in folders.sorted() {
      let attributes = try? FileManager.default.attributesOfItem(atPath: location(of: folder))
      if let attributes, attributes[.type] as? FileAttributeType != .typeDirectory,
        !known.contains(folder)
      {
        throw SiteFolderError.foreignFile(displayPath: "\(displayPath)/\(folder)")
      }
    }
  }

  private func unwritable(_ error: any Error) -> SiteFolderError {
    .unwritable(displayPath: displayPath, reason: error.systemReason)
  }

  // MARK: Changes

  private func location(of file: SitePath) -> String { "\(path)/\(file)" }

  private func writeManifest(_ files: Set<SitePath>) throws {
    let name = SitePath(components: [Self.manifestName])
    _ = try replace(name, with: SiteManifest.text(of: files))
  }

  /// Whether the file's content changed.
  private func replace(_ file: SitePath, with bytes: [UInt8]) throws -> Bool {
    let url = URL(filePath: location(of: file))
    if let existing = try? Data(contentsOf: url), existing == Data(bytes) { return false }
    try AtomicFile.write(bytes, to: url.path)
    return true
  }

  /// Whether the file was there; folders that are empty without it go too.
  private func remove(_ file: SitePath) throws -> Bool {
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(atPath: location(of: file))
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return false }
    try manager.removeItem(atPath: location(of: file))
    var folder = file.folder
    while !folder.isRoot,
      try manager.contentsOfDirectory(atPath: location(of: folder)).isEmpty
    {
      try manager.removeItem(atPath: location(of: folder))
      folder = folder.folder
    }
    return true
  }
}
