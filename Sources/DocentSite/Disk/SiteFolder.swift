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

  private static let manifest = SitePath(components: [manifestName])

  let path: String
  let displayPath: String

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
    try checkPermissions((known ?? []).union(files.paths))
    return known
  }

  private func write(_ files: FileTree, known: Set<SitePath>?) throws -> Changes {
    let known = known ?? []
    let listed = Set(files.paths)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let changed = files.paths.filter { !isOnDisk($0, as: files[$0] ?? []) }
    let changes = Changes(
      written: changed.count, unchanged: listed.count - changed.count,
      removed: known.subtracting(listed).count(where: isOwnFile))
    guard changes.written > 0 || known != listed else { return changes }
    var staged = try StagedFiles(in: path)
    defer { staged.discard() }
    let waiting = try changed.map { (path: $0, file: try staged.add(files[$0] ?? [])) }
    // Both old and new files are listed first: after a crash Docent still knows its own.
    let manifests = try [known.union(listed), listed].map {
      try staged.add(SiteManifest.text(of: $0))
    }
    // A new folder may have the name of a stale file; all others are made while nothing is lost yet.
    let stale = known.subtracting(listed)
    let folders = folders(of: files.paths)
    try create(folders.filter { stale.isDisjoint(with: [$0] + self.folders(of: [$0])) })
    try StagedFiles.move(manifests[0], to: location(of: Self.manifest))
    for path in stale.sorted() { try remove(path) }
    try create(folders)
    for (path, file) in waiting { try StagedFiles.move(file, to: location(of: path)) }
    try StagedFiles.move(manifests[1], to: location(of: Self.manifest))
    return changes
  }

  /// Removes what Docent wrote, and nothing else; the folder itself stays.
  ///
  /// - Returns: How many files were removed; 0 for a folder that Docent did not write to.
  /// - Throws: The file system's error.
  package func clean() throws -> Int {
    let manifest = FileManager.default.contents(atPath: location(of: Self.manifest))
    guard let manifest else { return 0 }
    let files = SiteManifest.read(manifest).sorted().filter(isOwnFile)
    for file in files + [Self.manifest] { try remove(file) }
    return files.count
  }

  /// Whether something that the manifest lists is still a file of the folder.
  private func isOwnFile(_ file: SitePath) -> Bool {
    FileKind(at: location(of: file)) == .file && isInside(file)
  }

  /// Whether no link on the way to a file leads out of the folder.
  private func isInside(_ file: SitePath) -> Bool {
    let own = URL(filePath: path).resolvingSymlinksInPath().path
    let real = URL(filePath: location(of: file.folder)).resolvingSymlinksInPath().path
    return real == own || real.hasPrefix(own + "/")
  }

  func location(of file: SitePath) -> String { "\(path)/\(file)" }

  /// The folders that hold these files, and those that hold them, without the site's own.
  func folders(of files: [SitePath]) -> [SitePath] {
    var folders: Set<SitePath> = []
    for file in files {
      var folder = file.folder
      while !folder.isRoot, folders.insert(folder).inserted { folder = folder.folder }
    }
    return folders.sorted()
  }

  /// Whether a file has this content already.
  func isOnDisk(_ file: SitePath, as bytes: [UInt8]) -> Bool {
    let existing = try? Data(contentsOf: URL(filePath: location(of: file)))
    return existing.map { $0 == Data(bytes) } ?? false
  }

  private func create(_ folders: [SitePath]) throws {
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: location(of: folder), withIntermediateDirectories: true)
    }
  }

  /// Removes a file of the folder's own, and folders that are empty without it.
  private func remove(_ file: SitePath) throws {
    guard isOwnFile(file) else { return }
    let manager = FileManager.default
    try manager.removeItem(atPath: location(of: file))
    var folder = file.folder
    while !folder.isRoot,
      try manager.contentsOfDirectory(atPath: location(of: folder)).isEmpty
    {
      try manager.removeItem(atPath: location(of: folder))
      folder = folder.folder
    }
  }
}
