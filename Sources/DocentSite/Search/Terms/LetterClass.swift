/// What a character is to words.
enum LetterClass: Sendable {
  /// A capital, as a part of a name begins with it.
  case upper
  /// A small letter.
  case lower
  /// A digit, a mark, or a letter of a script without capitals.
  case other
  case underscore
  /// Of a script that does not separate words.
  case ideograph
  /// Not of words.
  case none

  var isOfWord: Bool { self != .none && self != .ideograph }

  /// The classes of the characters that are one byte.
  static let ofASCII = (0..<128).map { LetterClass(Unicode.Scalar(UInt8($0))) }

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .lower
    case "A"..."Z": self = .upper
    case "0"..."9": self = .other
    case "_": self = .underscore
    case _ where scalar.isASCII: self = .none
    case _ where scalar.isIdeograph: self = .ideograph
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter: self = .upper
      case .lowercaseLetter: self = .lower
      case .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
        .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        self = .other
      default: self = .none
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is of Chinese, Japanese or Korean writing, by the blocks of Unicode.
  fileprivate var isIdeograph: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3005...0x3007, 0x3040...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7AF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
