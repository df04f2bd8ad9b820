/// A property with its value, and where in a style sheet it stands.
package struct StyleDeclaration: Sendable, Equatable {
  /// The selectors and at-rules around it, from the outermost on.
  package let context: [String]
  package let property: String
  package let value: String

  /// The declarations of a style sheet, in order.
  package static func all(in sheet: [UInt8]) -> [StyleDeclaration] {
    var declarations: [StyleDeclaration] = []
    var context: [String] = []
    var text: [UInt8] = []
    func takeText() -> String {
      defer { text = [] }
      return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    func endDeclaration() {
      let words = takeText().split(separator: ":", maxSplits: 1)
      guard words.count == 2 else { return }
      declarations.append(
        StyleDeclaration(
          context: context, property: words[0].trimmed, value: words[1].trimmed))
    }
    for piece in StyleSheet(sheet).pieces {
      switch piece {
      case .comment, .lineBreak: text.append(UInt8(ascii: " "))
      case .string(let string), .address(let string): text += string
      case .code(let code):
        for byte in code {
          switch byte {
          case UInt8(ascii: "{"): context.append(takeText())
          case UInt8(ascii: ";"): endDeclaration()
          case UInt8(ascii: "}"):
            endDeclaration()
            _ = context.popLast()
          default: text.append(byte)
          }
        }
      }
    }
    return declarations
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
