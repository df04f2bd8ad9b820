package import DocentModel
import Foundation

/// A folder that cannot be read.
package enum FolderReadingError: Error, Equatable {
  case missing(displayPath: String)
  case notAFolder(displayPath: String)
  case unreadable(displayPath: String, reason: String)

  /// The error in words.
  ///
  /// - Parameter location: Where the folder is named.
  package func diagnostic(at location: Diagnostic.Location?) -> Diagnostic {
    switch self {
    case .missing(let path):
      Diagnostic(
        .error, id: "folder", "there is no folder ‘\(path)’", at: location,
        hint: "create it, or name another in docent.yml")
    case .notAFolder(let path):
      Diagnostic(
        .error, id: "folder", "‘\(path)’ is a file, not a folder", at: location,
        hint: "name a folder in docent.yml")
    case .unreadable(let path, let reason):
      Diagnostic(.error, id: "folder", "‘\(path)’ cannot be read: \(reason)", at: location)
    }
  }
}

extension SourceFolder {
  /// Reads a folder with all that is in it, except dot-files, and sites that Docent wrote.
  ///
  /// Symbolic links are followed where they lead to something in the folder; others are skipped
  /// and reported. What vanishes meanwhile counts as not there.
  ///
  /// - Parameters:
  ///   - path: The folder, absolute or relative to the current directory.
  ///   - displayPath: The folder as diagnostics print it.
  /// - Throws: `FolderReadingError`.
  package static func read(
    at path: String, displayPath: String
  ) throws -> (folder: SourceFolder, diagnostics: [Diagnostic]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FolderReadingError.missing(displayPath: displayPath)
    }
    guard isFolder.boolValue else {
      throw FolderReadingError.notAFolder(displayPath: displayPath)
    }
    var walk = FolderWalk(root: path, displayPath: displayPath)
    try walk.visit(SitePath(components: []), realPath: walk.root, above: [])
    let folder = SourceFolder(displayPath: displayPath, files: walk.files)
    return (folder, walk.diagnostics)
  }
}

private struct FolderWalk {
  /// Without symbolic links.
  let root: String
  let display: SourceFolder
  var files = FileTree()
  var diagnostics: [Diagnostic] = []

  init(root: String, displayPath: String) {
    self.root = URL(filePath: root).resolvingSymlinksInPath().path
    display = SourceFolder(displayPath: displayPath, files: FileTree())
  }

  /// - Parameter above: The folders on the way here, so that a link back to one ends the walk.
  mutating func visit(_ folder: SitePath, realPath: String, above: [String]) throws {
    guard !above.contains(realPath) else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: realPath)
    } catch CocoaError.fileReadNoSuchFile where !above.isEmpty {
      return
    } catch {
      throw unreadable(folder, error)
    }
    guard !names.contains(SiteFolder.manifestName) else { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      try visitEntry(folder.appending(name), at: "\(realPath)/\(name)", above: above + [realPath])
    }
  }

  private mutating func visitEntry(_ path: SitePath, at file: String, above: [String]) throws {
    switch try kind(of: file, path) {
    case .typeRegular: try add(path, at: file)
    case .typeDirectory: try visit(path, realPath: file, above: above)
    case .typeSymbolicLink:
      let target = URL(filePath: file).resolvingSymlinksInPath().path
      guard target.hasPrefix(root + "/"), FileManager.default.fileExists(atPath: target) else {
        report(path)
        return
      }
      switch try kind(of: target, path) {
      case .typeRegular: try add(path, at: target)
      case .typeDirectory: try visit(path, realPath: target, above: above)
      default: break
      }
    default: break
    }
  }

  /// Swift takes two spellings of one letter for equal, and most disks do.
  private mutating func add(_ path: SitePath, at file: String) throws {
    guard files[path] == nil else {
      let location = Diagnostic.Location(
        path: display.displayPath(of: path), range: SourceRange(line: 1, column: 1), excerpt: "")
      diagnostics.append(
        Diagnostic(
          .error, id: "same-output",
          "another file has this name too, with its letters encoded otherwise in Unicode",
          at: location, hint: "rename one of them"))
      return
    }
    // Editors and Git replace files while they are read.
    if let contents = try contents(of: file, path) { files[path] = contents }
  }

  private func kind(of file: String, _ path: SitePath) throws -> FileAttributeType? {
    do {
      return try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
    } catch CocoaError.fileReadNoSuchFile {
      return nil
    } catch {
      throw unreadable(path, error)
    }
  }

  private func contents(of file: String, _ path: SitePath) throws -> [UInt8]? {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: file)))
    } catch CocoaError.fileReadNoSuchFile {
      return nil
    } catch {
      throw unreadable(path, error)
    }
  }

  private func unreadable(_ path: SitePath, _ error: any Error) -> FolderReadingError {
    .unreadable(displayPath: display.displayPath(of: path), reason: error.systemReason)
  }

  private mutating func report(_ path: SitePath) {
    let location = Diagnostic.Location(
      path: display.displayPath(of: path), range: SourceRange(line: 1, column: 1), excerpt: "")
    diagnostics.append(
      Diagnostic(
        .warning, id: Check.linkOutsideFolder.id,
        "this symbolic link leads out of its folder, and is left out", at: location,
        hint: "copy the file into the folder"))
  }
}
