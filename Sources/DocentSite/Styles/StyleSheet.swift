/// A style sheet, cut into what is copied and what is looked at.
///
/// Follows CSS Syntax 3 as far as comments, strings, escapes and addresses go.
struct StyleSheet {
  enum Piece: Equatable {
    /// With its marks.
    case comment(ArraySlice<UInt8>)
    /// With its quotes.
    case string(ArraySlice<UInt8>)
    /// What stands in `url(…)`, with its quotes if it has any.
    case address(ArraySlice<UInt8>)
    /// A line's end, with the white space around it.
    case lineBreak
    case code(ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var pieces: [Piece] {
    var pieces: [Piece] = []
    var index = 0
    var codeStart = 0
    func endCode() {
      if codeStart < index { pieces.append(.code(bytes[codeStart..<index])) }
    }
    func add(_ end: Int, _ piece: (ArraySlice<UInt8>) -> Piece) {
      endCode()
      pieces.append(piece(bytes[index..<end]))
      index = end
      codeStart = end
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: "*"):
        add(endOfComment(from: index), Piece.comment)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        add(endOfString(from: index), Piece.string)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\u{c}"):
        add(endOfWhiteSpace(from: index)) { _ in .lineBreak }
      case UInt8(ascii: "\\"): index = min(index + 2, bytes.count)
      case UInt8(ascii: "(") where isAfterAddressName(index):
        index = endOfWhiteSpace(from: index + 1)
        add(endOfAddress(from: index), Piece.address)
      default: index += 1
      }
    }
    endCode()
    return pieces
  }

  private func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private func endOfComment(from start: Int) -> Int {
    let rest = bytes[min(start + 2, bytes.count)...]
    return rest.firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count
  }

  /// A string that is not closed ends with its line.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case bytes[start]: return index + 1
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\n"): return index
      default: index += 1
      }
    }
    return bytes.count
  }

  private func endOfWhiteSpace(from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isStyleSpace } ?? bytes.count
  }

  private func endOfAddress(from start: Int) -> Int {
    guard let first = byte(at: start) else { return start }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return endOfString(from: start)
    }
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ")"), !bytes[index].isStyleSpace {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// Whether the parenthesis opens `url(`, and not a function whose name ends like that.
  private func isAfterAddressName(_ index: Int) -> Bool {
    guard index >= 3 else { return false }
    let name = bytes[(index - 3)..<index].map { $0 | 0x20 }
    guard name == Array("url".utf8) else { return false }
    return byte(at: index - 4).map { !$0.isStyleName } ?? true
  }
}

extension UInt8 {
  var isStyleSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: "\u{c}"):
      true
    default: false
    }
  }

  /// Whether the byte can be part of a name, such as that of a property.
  var isStyleName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }
}
