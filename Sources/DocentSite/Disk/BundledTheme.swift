import Foundation

extension Theme {
  /// The theme that comes with Docent, with a folder's files in place of its own.
  ///
  /// - Throws: `FolderReadingError`.
  package static func bundled(overriddenBy folder: SourceFolder? = nil) throws -> Theme {
    let name = "Theme"
    guard let url = Bundle.module.url(forResource: name, withExtension: nil) else {
      throw FolderReadingError.missing(displayPath: name)
    }
    let bundled = try SourceFolder.read(at: url.path, displayPath: name).folder
    return Theme([bundled, folder].compactMap { $0 })
  }
}
