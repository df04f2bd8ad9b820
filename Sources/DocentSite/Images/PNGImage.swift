/// A PNG file: a signature, then chunks, of which the first is the header and the last `IEND`.
enum PNGImage {
  static func size(of image: ImageBytes) -> ImageSize? {
    guard isPNG(image), image.has("IHDR", at: 12), isComplete(image),
      let width = image.bigEndian(16, 4), let height = image.bigEndian(20, 4)
    else { return nil }
    return ImageSize(width: width, height: height)
  }

  static func isPNG(_ image: ImageBytes) -> Bool {
    image.byte(0) == 0x89 && image.has("PNG\r\n", at: 1) && image.byte(6) == 0x1A
      && image.byte(7) == 0x0A
  }

  /// Whether the chunks go on to the last one: a file that was cut off is shown in part at best.
  private static func isComplete(_ image: ImageBytes) -> Bool {
    var offset = 8
    while let length = image.bigEndian(offset, 4) {
      if image.has("IEND", at: offset + 4) { return offset + 12 <= image.count }
      // Length, name and checksum are 4 bytes each.
      offset += 12 + length
    }
    return false
  }
}
