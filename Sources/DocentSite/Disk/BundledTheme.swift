import Foundation

extension Theme {
  /// The theme that comes with Docent, with a folder's files and a site's images in place of its
  /// own.
  ///
  /// - Throws: `FolderReadingError`.
  package static func bundled(
    overriddenBy folder: SourceFolder? = nil, images: ThemeImages = ThemeImages()
  ) throws -> Theme {
    Theme(try [bundledFolder(), folder].compactMap { $0 }, images: images)
  }

  /// The files of the theme that comes with Docent.
  ///
  /// - Throws: `FolderReadingError`; `MissingTheme` where the program was copied without it.
  package static func bundledFolder() throws -> SourceFolder {
    let name = "Theme"
    #if os(Linux)
      // The bundle would end the program, where there is none.
      let bundle = Bundle.main.bundleURL.appending(path: "docent_DocentSite.resources").path
      guard FileManager.default.fileExists(atPath: bundle) else {
        throw MissingTheme(path: bundle)
      }
    #endif
    guard let url = Bundle.module.url(forResource: name, withExtension: nil) else {
      throw FolderReadingError.missing(displayPath: name)
    }
    return try SourceFolder.read(at: url.path, displayPath: name).folder
  }
}

/// The theme is not where the program looks for it.
struct MissingTheme: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "there is no theme at ‘\(path)’; install docent with make install, or copy that folder too"
  }
}
