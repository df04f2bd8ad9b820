package import DocentModel

/// What is known of the images among the content's files.
package struct ImageCatalogue: Sendable, Equatable {
  /// What the bytes of an image tell.
  package enum Finding: Sendable, Equatable {
    case sized(ImageSize)
    /// Fit to be shown, for all that can be told.
    case unsized
    /// Not what its name says, or cut off.
    case corrupt
  }

  private var findings: [SitePath: Finding] = [:]

  package init(_ files: FileTree) {
    for (path, bytes) in files.files {
      findings[path] = Self.finding(bytes, pathExtension: path.pathExtension)
    }
  }

  /// `nil` for what is no image, or of a format that Docent does not read.
  package subscript(path: SitePath) -> Finding? { findings[path] }

  /// What the bytes of a file are. Like browsers, it goes by the bytes, whatever the name says of
  /// the format.
  package static func finding(_ bytes: [UInt8], pathExtension: String) -> Finding? {
    let image = ImageBytes(bytes[...])
    switch pathExtension {
    case "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp": return bitmap(image)
    case "svg":
      return switch SVGImage.read(image) {
      case .sized(let size): .sized(size)
      case .unsized: .unsized
      case .notSVG: .corrupt
      }
    default: return nil
    }
  }

  private static func bitmap(_ image: ImageBytes) -> Finding {
    let size: ImageSize?
    if PNGImage.isPNG(image) {
      size = PNGImage.size(of: image)
    } else if JPEGImage.isJPEG(image) {
      size = JPEGImage.size(of: image)
    } else if GIFImage.isGIF(image) {
      size = GIFImage.size(of: image)
    } else if WebPImage.isWebP(image) {
      size = WebPImage.size(of: image)
    } else if AVIFImage.isAVIF(image) {
      size = AVIFImage.size(of: image)
    } else if BMPImage.isBMP(image) {
      size = BMPImage.size(of: image)
    } else {
      size = nil
    }
    return size.map(Finding.sized) ?? .corrupt
  }
}
