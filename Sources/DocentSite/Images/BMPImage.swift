/// A bitmap of Windows: a file header, then one that begins with its own length and the size.
enum BMPImage {
  static func size(of image: ImageBytes) -> ImageSize? {
    guard let header = image.littleEndian(14, 4) else { return nil }
    // The header of OS/2 has numbers of two bytes.
    let length = header == 12 ? 2 : 4
    guard let width = image.littleEndian(18, length),
      let height = image.littleEndian(18 + length, length)
    else { return nil }
    // Negative where the first line is the uppermost.
    return ImageSize(width: width, height: height > 1 << 31 ? 1 << 32 - height : height)
  }

  static func isBMP(_ image: ImageBytes) -> Bool { image.has("BM", at: 0) }
}
