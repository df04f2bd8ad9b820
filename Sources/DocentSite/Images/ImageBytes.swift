/// The bytes of an image file, read without trust in what they say of themselves.
struct ImageBytes {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// `nil` past the end, as everything here.
  func byte(_ offset: Int) -> Int? {
    offset >= 0 && offset < bytes.count ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  /// A number of `length` bytes, at most 4, the highest first.
  func bigEndian(_ offset: Int, _ length: Int) -> Int? {
    (0..<length).reduce(0) { number, index in
      guard let number, let byte = byte(offset + index) else { return nil }
      return number << 8 | byte
    }
  }

  /// A number of `length` bytes, at most 4, the lowest first.
  func littleEndian(_ offset: Int, _ length: Int) -> Int? {
    (0..<length).reversed().reduce(0) { number, index in
      guard let number, let byte = byte(offset + index) else { return nil }
      return number << 8 | byte
    }
  }

  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    let start = bytes.startIndex + offset
    return bytes[start..<start + text.utf8CodeUnitCount].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func dropFirst(_ length: Int) -> ImageBytes { ImageBytes(bytes.dropFirst(length)) }
  func prefix(_ length: Int) -> ImageBytes { ImageBytes(bytes.prefix(max(0, length))) }
}
