/// An AVIF file: boxes in boxes, among them one for the size of each picture that it is made of.
///
/// source: https://www.iso.org/standard/83336.html (ISO/IEC 23008-12, the image file format)
enum AVIFImage {
  /// The size of the largest picture: others are its tiles, its opacity or its preview.
  static func size(of image: ImageBytes) -> ImageSize? {
    // A version and flags stand before the boxes of `meta`.
    guard let meta = boxes("meta", in: image).first?.dropFirst(4),
      let properties = boxes("iprp", in: meta).first,
      let list = boxes("ipco", in: properties).first
    else { return nil }
    let sizes = boxes("ispe", in: list).compactMap { box -> ImageSize? in
      guard let width = box.bigEndian(4, 4), let height = box.bigEndian(8, 4) else { return nil }
      return ImageSize(width: width, height: height)
    }
    guard let size = sizes.max(by: { $0.width < $1.width }) else { return nil }
    // Quarters of a turn.
    let isTurned = boxes("irot", in: list).contains { ($0.byte(0) ?? 0) & 1 == 1 }
    return isTurned ? ImageSize(width: size.height, height: size.width) : size
  }

  static func isAVIF(_ image: ImageBytes) -> Bool {
    image.has("ftyp", at: 4) && (image.has("avif", at: 8) || image.has("avis", at: 8))
  }

  /// The contents of all boxes of a type.
  private static func boxes(_ type: StaticString, in image: ImageBytes) -> [ImageBytes] {
    var found: [ImageBytes] = []
    var rest = image
    while let length = rest.bigEndian(0, 4), length >= 8, length <= rest.count {
      if rest.has(type, at: 4) { found.append(rest.prefix(length).dropFirst(8)) }
      rest = rest.dropFirst(length)
    }
    return found
  }
}
