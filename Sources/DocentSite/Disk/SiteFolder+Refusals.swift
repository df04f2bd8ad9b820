import DocentModel
import Foundation

/// What a site's folder must be before anything in it is changed.
extension SiteFolder {
  /// Refuses a folder that one of the sources is in.
  func checkDistance(from sources: [String]) throws {
    let own = URL(filePath: path).resolvingSymlinksInPath().path
    for source in sources {
      let other = URL(filePath: source).standardizedFileURL.resolvingSymlinksInPath().path
      if other == own || other.hasPrefix(own == "/" ? own : own + "/") {
        throw SiteFolderError.holdsSources(displayPath: displayPath)
      }
    }
  }

  /// Refuses a file in the folder's place.
  func checkIsFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw SiteFolderError.notAFolder(displayPath: displayPath)
    }
  }

  /// What Docent wrote before; `nil` for a new folder.
  func readManifest() throws -> Set<SitePath>? {
    let manager = FileManager.default
    let manifest = "\(path)/\(Self.manifestName)"
    if manager.fileExists(atPath: manifest) {
      return SiteManifest.read(try Data(contentsOf: URL(filePath: manifest)))
    }
    guard manager.fileExists(atPath: path) else { return nil }
    guard
      try manager.contentsOfDirectory(atPath: path).allSatisfy({ name in
        name == ".gitignore" || name.hasPrefix(StagedFiles.folderPrefix)
      })
    else {
      throw SiteFolderError.foreign(displayPath: displayPath)
    }
    return nil
  }

  /// Refuses to replace what Docent did not write, and to write through a link.
  func checkForeignFiles(_ files: FileTree, known: Set<SitePath>) throws {
    let stale = known.subtracting(files.paths)
    for file in files.paths {
      switch FileKind(at: location(of: file)) {
      case nil: continue
      case .folder?: if holdsOnly(stale, in: file) { continue }
      case .file?: if known.contains(file) || isOnDisk(file, as: files[file] ?? []) { continue }
      case .other?: break
      }
      throw foreign(file)
    }
    for folder in folders(of: files.paths) {
      let kind = FileKind(at: location(of: folder))
      if kind == nil || kind == .file && known.contains(folder) { continue }
      guard kind == .folder else { throw foreign(folder) }
    }
  }

  /// Refuses folders that cannot be written, with what is to be written or removed in them.
  func checkPermissions(_ files: Set<SitePath>) throws {
    let root = SitePath(components: [])
    for folder in [root] + folders(of: Array(files))
    where FileKind(at: location(of: folder)) == .folder
      && !FileManager.default.isWritableFile(atPath: location(of: folder))
    {
      let name = folder.isRoot ? displayPath : "\(displayPath)/\(folder)"
      throw SiteFolderError.unwritable(displayPath: name, reason: POSIXError(.EACCES).systemReason)
    }
  }

  /// Whether a folder goes with these files, which are to be removed.
  private func holdsOnly(_ stale: Set<SitePath>, in folder: SitePath) -> Bool {
    let names = FileManager.default.enumerator(atPath: location(of: folder))?.compactMap {
      $0 as? String
    }
    return (names ?? []).allSatisfy { name in
      let path = SitePath("\(folder)/\(name)")
      return path.map { path in
        stale.contains(path) || stale.contains { $0.description.hasPrefix("\(path)/") }
      } ?? false
    }
  }

  private func foreign(_ path: SitePath) -> SiteFolderError {
    .foreignFile(displayPath: "\(displayPath)/\(path)")
  }

  /// What the system refuses, in words.
  func unwritable(_ error: any Error) -> SiteFolderError {
    .unwritable(displayPath: displayPath, reason: error.systemReason)
  }
}
