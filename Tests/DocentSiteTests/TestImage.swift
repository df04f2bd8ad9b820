/// The smallest files that are images, for all that can be told without decoding them.
enum TestImage {
  /// A PNG file: its header, and its end.
  static func png(width: UInt8, height: UInt8) -> [UInt8] {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    let header = [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", header) + chunk("IEND", [])
  }
}
