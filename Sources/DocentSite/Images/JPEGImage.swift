/// A JPEG file: segments that start with `FF` and a marker, until the first scan.
enum JPEGImage {
  static func size(of image: ImageBytes) -> ImageSize? {
    guard isJPEG(image) else { return nil }
    var offset = 2
    var size: ImageSize?
    var isTurned = false
    while let marker = image.byte(offset + 1), image.byte(offset) == 0xFF {
      if marker == 0xFF {
        offset += 1
        continue
      }
      // What stands alone: restarts, and a second start of the image.
      if (0xD0...0xD8).contains(marker) || marker == 0x01 {
        offset += 2
        continue
      }
      guard let length = image.bigEndian(offset + 2, 2), length >= 2 else { return nil }
      let segment = image.dropFirst(offset + 4).prefix(length - 2)
      switch marker {
      case 0xDA: return isComplete(image, from: offset) ? turned(size, if: isTurned) : nil
      case 0xE1: isTurned = ExifOrientation.isTurned(segment) ?? isTurned
      // Tables and arithmetic conditions share the range of the frame headers.
      case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
        guard let height = segment.bigEndian(1, 2), let width = segment.bigEndian(3, 2) else {
          return nil
        }
        size = ImageSize(width: width, height: height)
      default: break
      }
      offset += 2 + length
    }
    return nil
  }

  static func isJPEG(_ image: ImageBytes) -> Bool {
    image.byte(0) == 0xFF && image.byte(1) == 0xD8 && image.byte(2) == 0xFF
  }

  /// Whether the marker of the end follows: a file that was cut off is shown in part at best.
  private static func isComplete(_ image: ImageBytes, from offset: Int) -> Bool {
    let bytes = image.bytes.dropFirst(offset)
    return bytes.indices.reversed().contains { index in
      bytes[index] == 0xD9 && index > bytes.startIndex && bytes[index - 1] == 0xFF
    }
  }

  private static func turned(_ size: ImageSize?, if isTurned: Bool) -> ImageSize? {
    guard let size, isTurned else { return size }
    return ImageSize(width: size.height, height: size.width)
  }
}

/// What cameras say about how they were held.
enum ExifOrientation {
  /// Whether the picture is shown turned by 90°; `nil` when the segment does not say.
  ///
  /// Browsers turn it (CSS Images 3, `image-orientation: from-image`), so width and height swap.
  static func isTurned(_ segment: ImageBytes) -> Bool? {
    guard segment.has("Exif", at: 0) else { return nil }
    let tiff = segment.dropFirst(6)
    let isLittle = tiff.has("II", at: 0)
    guard isLittle || tiff.has("MM", at: 0) else { return nil }
    func number(_ offset: Int, _ length: Int) -> Int? {
      isLittle ? tiff.littleEndian(offset, length) : tiff.bigEndian(offset, length)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for index in 0..<count {
      // An entry is 12 bytes: tag, type, count and value.
      let entry = directory + 2 + 12 * index
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2).map((5...8).contains) }
    }
    return nil
  }
}
