extension String {
  /// The text as it may stand in XML, without the control characters that XML 1.0 cannot hold.
  var xmlEscaped: String {
    let isWhole = unicodeScalars.allSatisfy(\.standsInXML)
    return (isWhole ? self : String(String.UnicodeScalarView(unicodeScalars.filter(\.standsInXML))))
      .htmlEscaped
  }
}

extension Unicode.Scalar {
  /// The production `Char` of XML 1.0.
  fileprivate var standsInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
