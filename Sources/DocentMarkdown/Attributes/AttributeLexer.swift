/// Cuts an info string into the attributes after the language, or from its start without one.
struct AttributeLexer {
  private(set) var problems: [FenceInfo.Problem] = []
  /// Not reported beside braces: who writes those knows no commas, which is one mistake.
  private var missingCommas: [FenceInfo.Problem] = []
  private var hasBraces = false
  private let bytes: [UInt8]
  private let firstColumn: Int
  private var index = 0

  init(_ bytes: [UInt8], column: Int) {
    self.bytes = bytes
    firstColumn = column
  }

  mutating func attributes() -> [WrittenAttribute] {
    var attributes: [WrittenAttribute] = []
    skipBlanks()
    if FenceAttribute.startsInfo(bytes[index...]) {
      if let attribute = attribute() { attributes.append(attribute) }
    } else {
      skip { !$0.isBlank && $0 != UInt8(ascii: ",") }
    }
    while true {
      skipBlanks()
      guard let byte = current else {
        if !hasBraces { problems += missingCommas }
        return attributes
      }
      let start = index
      if byte == UInt8(ascii: ",") {
        index += 1
        skipBlanks()
        if current == nil || current == UInt8(ascii: ",") {
          report("an attribute is missing after the comma", start..<start + 1)
          continue
        }
      } else {
        let word = text(of: index..<endOfWord())
        missingCommas.append(
          FenceInfo.Problem(
            "attributes are separated by commas", columns: columns(index..<endOfWord()),
            hint: "put a comma before `\(word)`, or quotes around a value that has blanks"))
      }
      if let attribute = attribute() { attributes.append(attribute) }
    }
  }

  private mutating func attribute() -> WrittenAttribute? {
    if current == UInt8(ascii: "{") {
      readBraces()
      return nil
    }
    let start = index
    skip { !$0.isBlank && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") }
    let name = start..<index
    if name.isEmpty {
      report("a value stands here without its attribute", start..<start + 1)
      index += 1
      _ = value()
      return nil
    }
    let afterName = index
    skipBlanks()
    guard current == UInt8(ascii: "=") else {
      index = afterName
      return WrittenAttribute(
        name: text(of: name), nameColumns: columns(name), value: nil,
        valueColumns: columns(afterName..<afterName))
    }
    index += 1
    skipBlanks()
    let valueStart = index
    guard let value = value() else { return nil }
    return WrittenAttribute(
      name: text(of: name), nameColumns: columns(name), value: value,
      valueColumns: columns(valueStart..<index))
  }

  /// What other generators read: `{1,3-5}` are lines to highlight.
  private mutating func readBraces() {
    hasBraces = true
    let start = index
    skip { $0 != UInt8(ascii: "}") }
    let words = bytes[start + 1..<index].split { $0.isBlank || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self) }
    index = min(index + 1, bytes.count)
    let areLines = !words.isEmpty && words.allSatisfy { FenceAttribute.lines($0) != nil }
    report(
      "attributes do not stand in braces", start..<index,
      hint: areLines
        ? "write `highlight=[\(words.joined(separator: ", "))]`, and a comma before each attribute"
        : "write each attribute after a comma, without braces")
  }

  private mutating func value() -> WrittenAttribute.Value? {
    switch current {
    case UInt8(ascii: "\""): quoted().map { .text($0) }
    case UInt8(ascii: "["): list().map { .list($0) }
    default: .text(word { $0.isBlank || $0 == UInt8(ascii: ",") })
    }
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let start = index
    skip { !isEnd($0) }
    return text(of: start..<index)
  }

  /// A text in quotes, in which `\"` and `\\` stand for a quote and a backslash.
  private mutating func quoted() -> String? {
    let start = index
    var content: [UInt8] = []
    index += 1
    while let byte = current {
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: content, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = current,
        next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
      {
        content.append(next)
        index += 1
      } else {
        content.append(byte)
      }
    }
    report("this quote is not closed", start..<start + 1, hint: "put a `\"` after the value")
    return nil
  }

  private mutating func list() -> [String]? {
    let start = index
    var elements: [String] = []
    index += 1
    while true {
      skip { $0.isBlank || $0 == UInt8(ascii: ",") }
      switch current {
      case nil:
        report(
          "this bracket is not closed", start..<start + 1, hint: "put a `]` after the list")
        return nil
      case UInt8(ascii: "]"):
        index += 1
        return elements
      case UInt8(ascii: "\""):
        guard let element = quoted() else { return nil }
        elements.append(element)
      default:
        elements.append(word { $0.isBlank || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") })
      }
    }
  }

  // MARK: Bytes

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = current, condition(byte) { index += 1 }
  }

  private mutating func skipBlanks() { skip(while: \.isBlank) }

  private func endOfWord() -> Int {
    bytes[index...].firstIndex { $0.isBlank || $0 == UInt8(ascii: ",") } ?? bytes.count
  }

  private func text(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func columns(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + firstColumn..<range.upperBound + firstColumn
  }

  private mutating func report(_ summary: String, _ range: Range<Int>, hint: String? = nil) {
    problems.append(FenceInfo.Problem(summary, columns: columns(range), hint: hint))
  }
}
