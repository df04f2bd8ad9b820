import DocentMarkdown

/// An SVG file: XML whose root says how large it is, or at least of what shape.
enum SVGImage {
  /// What a text that may be an SVG turned out to be.
  enum Reading: Equatable {
    case sized(ImageSize)
    /// Its size depends on the page, or cannot be told.
    case unsized
    case notSVG
  }

  static func read(_ image: ImageBytes) -> Reading {
    // The root stands near the start. UTF-16 is XML too, and too rare to read.
    if image.byte(0) == 0xFE || image.byte(0) == 0xFF { return .unsized }
    let bytes = Array(image.bytes.prefix(65_536))
    var scanner = HTMLScanner(bytes)
    while let tag = scanner.next() {
      let name = String(decoding: bytes[tag.name], as: UTF8.self)
      guard name == "svg" || name.hasSuffix(":svg") else { return .notSVG }
      var attributes: [String: String] = [:]
      for attribute in tag.attributes {
        let name = String(decoding: bytes[attribute.name], as: UTF8.self)
        attributes[name] = String(decoding: bytes[attribute.value], as: UTF8.self)
      }
      return size(attributes).map(Reading.sized) ?? .unsized
    }
    return .notSVG
  }

  private static func size(_ attributes: [String: String]) -> ImageSize? {
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    if let width, let height { return size(width, height) }
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      .compactMap { Double($0) }
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    if let width { return size(width, width * box[3] / box[2]) }
    if let height { return size(height * box[2] / box[3], height) }
    return size(box[2], box[3])
  }

  private static func size(_ width: Double, _ height: Double) -> ImageSize? {
    // More is no picture, and would be no number of pixels either.
    guard (0...100_000).contains(width), (0...100_000).contains(height) else { return nil }
    return ImageSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// A length in pixels; `nil` for one that depends on fonts or on the page.
  private static func pixels(_ length: String) -> Double? {
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("in", 96), ("mm", 96 / 25.4), ("cm", 96 / 2.54),
    ]
    if let number = Double(length) { return number }
    for (unit, factor) in units where length.hasSuffix(unit) {
      return Double(length.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}
