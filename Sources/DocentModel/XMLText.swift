/// Text as XML 1.0 can hold it: https://www.w3.org/TR/xml/#charsets.
package enum XMLText {
  /// The text as it stands between tags.
  package static func content(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      // A parser takes a bare one for a line's end.
      case "\r": "&#13;"
      default: nil
      }
    }
  }

  /// The text as it stands between double quotes.
  package static func attribute(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      // A parser takes bare ones for blanks.
      case "\t": "&#9;"
      case "\n": "&#10;"
      case "\r": "&#13;"
      default: nil
      }
    }
  }

  private static func escaped(
    _ text: String, _ special: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let special = special(scalar) {
        result += special
        continue
      }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.unicodeScalars.append(stated(scalar))
      }
    }
    return result
  }

  /// The character itself or, if XML has no way to hold it, one that shows what was there.
  private static func stated(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x9, 0xA, 0xD: scalar
    // The pictures of control characters are in the order of the characters.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }
}
