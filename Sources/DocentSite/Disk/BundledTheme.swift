import Foundation

extension Theme {
  /// The theme that comes with Docent, with a folder's files and a site's images in place of its
  /// own.
  ///
  /// - Throws: `FolderReadingError`.
  package static func bundled(
    overriddenBy folder: SourceFolder? = nil, images: SiteImages = SiteImages()
  ) throws -> Theme {
    Theme(try [bundledFolder(), folder].compactMap { $0 }, images: images)
  }

  /// The files of the theme that comes with Docent.
  ///
  /// - Throws: `FolderReadingError`.
  package static func bundledFolder() throws -> SourceFolder {
    let name = "Theme"
    guard let url = Bundle.module.url(forResource: name, withExtension: nil) else {
      throw FolderReadingError.missing(displayPath: name)
    }
    return try SourceFolder.read(at: url.path, displayPath: name).folder
  }
}
