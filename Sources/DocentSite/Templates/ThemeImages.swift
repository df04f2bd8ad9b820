package import DocentModel

/// The images that a site has in place of the theme's, in memory.
package struct ThemeImages: Sendable, Equatable {
  /// An image file of the author's.
  package struct File: Sendable, Equatable {
    /// Its name on the disk.
    package let name: String
    package let bytes: [UInt8]

    /// `nil` for a format that Docent does not read.
    var finding: ImageCatalogue.Finding? {
      ImageCatalogue.finding(bytes, pathExtension: SitePath(components: [name]).pathExtension)
    }
  }

  private var files: [ThemeImage: File] = [:]

  package init() {}

  /// Takes the images that `docent.yml` names; a missing one is an error at its name.
  ///
  /// - Parameter contents: The bytes of a file by its path as written; `nil` where there is none.
  package static func load(
    _ theme: ThemeConfiguration, contents: (String) -> [UInt8]?
  ) -> (images: ThemeImages, diagnostics: [Diagnostic]) {
    var images = ThemeImages()
    var diagnostics: [Diagnostic] = []
    for image in ThemeImage.allCases {
      guard let path = theme.images[image] else { continue }
      if let bytes = contents(path.value) {
        let name = path.value.split(separator: "/").last.map(String.init) ?? path.value
        images.files[image] = File(name: name, bytes: bytes)
      } else {
        diagnostics.append(
          Diagnostic(
            .error, id: "configuration", "there is no file ‘\(path.value)’", at: path.location,
            hint: "paths start at the folder of docent.yml"))
      }
    }
    return (images, diagnostics)
  }

  /// The author's image; `nil` where the theme's is taken, or none.
  package subscript(image: ThemeImage) -> File? { files[image] }
}
