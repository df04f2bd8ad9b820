/// A GIF file: the size of the whole stands in its first bytes.
enum GIFImage {
  static func size(of image: ImageBytes) -> ImageSize? {
    guard isGIF(image), image.count > 13, let width = image.littleEndian(6, 2),
      let height = image.littleEndian(8, 2)
    else { return nil }
    return ImageSize(width: width, height: height)
  }

  static func isGIF(_ image: ImageBytes) -> Bool {
    image.has("GIF87a", at: 0) || image.has("GIF89a", at: 0)
  }
}
