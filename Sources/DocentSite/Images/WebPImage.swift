/// A WebP file: a RIFF container whose first chunk says which of three kinds it is.
enum WebPImage {
  static func size(of image: ImageBytes) -> ImageSize? {
    guard isWebP(image), let length = image.littleEndian(4, 4), length + 8 <= image.count + 1
    else { return nil }
    if image.has("VP8 ", at: 12) { return lossySize(image) }
    if image.has("VP8L", at: 12) { return losslessSize(image) }
    if image.has("VP8X", at: 12) { return extendedSize(image) }
    return nil
  }

  static func isWebP(_ image: ImageBytes) -> Bool {
    image.has("RIFF", at: 0) && image.has("WEBP", at: 8)
  }

  /// RFC 6386, 9.1: a start code, then 14 bits each, with two bits of scale above.
  private static func lossySize(_ image: ImageBytes) -> ImageSize? {
    guard image.bigEndian(23, 3) == 0x9D012A, let width = image.littleEndian(26, 2),
      let height = image.littleEndian(28, 2)
    else { return nil }
    return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// A signature byte, then 14 bits each, less one.
  private static func losslessSize(_ image: ImageBytes) -> ImageSize? {
    guard image.byte(20) == 0x2F, let bits = image.littleEndian(21, 4) else { return nil }
    return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }

  /// The canvas: 24 bits each, less one.
  private static func extendedSize(_ image: ImageBytes) -> ImageSize? {
    guard let width = image.littleEndian(24, 3), let height = image.littleEndian(27, 3) else {
      return nil
    }
    return ImageSize(width: width + 1, height: height + 1)
  }
}
