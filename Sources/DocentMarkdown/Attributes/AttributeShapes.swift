/// The shapes that an attribute's value can have.
extension FenceAttribute {
  typealias Change<Value> = @Sendable (inout FenceAttributes, Value) -> Void

  /// No value.
  static func flag(
    _ name: String, clashes: [String] = [],
    _ change: @escaping @Sendable (inout FenceAttributes) -> Void
  ) -> FenceAttribute {
    FenceAttribute(name: name, clashes: clashes) {
      (written, attributes) throws(FenceInfo.Problem) in
      guard written.value == nil else {
        throw FenceInfo.Problem(
          "`\(name)` takes no value", columns: written.valueColumns, hint: "write `\(name)` alone")
      }
      change(&attributes)
    }
  }

  /// A text that is not empty, in quotes when it has blanks or commas.
  static func text(
    _ name: String, valueName: String = "text", clashes: [String] = [],
    _ change: @escaping Change<String>
  ) -> FenceAttribute {
    reading(name, as: "`\(name)=\"\(valueName)\"`", clashes: clashes, change) { $0 }
  }

  /// A name of letters, digits, `-`, `_` and `.`, not of digits only: those are counted ones.
  static func identifier(_ name: String, _ change: @escaping Change<String>) -> FenceAttribute {
    reading(name, as: "a name of letters, digits, `-`, `_` and `.` that is no number", change) {
      text in
      let isName = text.utf8.allSatisfy {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ".")
      }
      return isName && Int(text) == nil ? text : nil
    }
  }

  static func choice(
    _ name: String, of values: [String], _ change: @escaping Change<String>
  ) -> FenceAttribute {
    let written = values.map { "`\(name)=\($0)`" }.joined(separator: " or ")
    return reading(name, as: written, change) { values.contains($0) ? $0 : nil }
  }

  /// A whole number from 1.
  static func count(_ name: String, _ change: @escaping Change<Int>) -> FenceAttribute {
    reading(name, as: "a whole number from 1", change) { text in
      Int(text).flatMap { $0 >= 1 ? $0 : nil }
    }
  }

  /// Seconds, with a fraction or without.
  static func seconds(_ name: String, _ change: @escaping Change<Duration>) -> FenceAttribute {
    reading(name, as: "a number of seconds above 0", change) { text in
      Double(text).flatMap { $0 > 0 && $0 < 1e6 ? .seconds($0) : nil }
    }
  }

  /// One word, or several in brackets.
  static func words(
    _ name: String, clashes: [String] = [], _ change: @escaping Change<[String]>
  ) -> FenceAttribute {
    readingList(name, as: "`\(name)=name` or `\(name)=[one, two]`", clashes: clashes, change) {
      $0.isEmpty ? nil : $0
    }
  }

  /// Line numbers and stretches of them: `[1, 3-5]`.
  static func lines(
    _ name: String, _ change: @escaping Change<[ClosedRange<Int>]>
  ) -> FenceAttribute {
    readingList(name, as: "line numbers, as in `\(name)=[1, 3-5]`", change) { lines($0) }
  }

  /// A line number, or a stretch of them: `3-5`.
  static func lines(_ text: String) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count <= 2, let first = bounds[0], let last = bounds[bounds.count - 1],
      first >= 1, last >= first
    else { return nil }
    return first...last
  }

  // MARK: -

  private static func reading<Value>(
    _ name: String, as expected: String, clashes: [String] = [], _ change: @escaping Change<Value>,
    _ read: @escaping @Sendable (String) -> Value?
  ) -> FenceAttribute {
    FenceAttribute(name: name, clashes: clashes) {
      (written, attributes) throws(FenceInfo.Problem) in
      let value = try required(written, expected)
      guard case .text(let text) = value, !text.isEmpty, let value = read(text) else {
        throw wrong(written, expected)
      }
      change(&attributes, value)
    }
  }

  private static func readingList<Element>(
    _ name: String, as expected: String, clashes: [String] = [],
    _ change: @escaping Change<[Element]>, _ read: @escaping @Sendable (String) -> Element?
  ) -> FenceAttribute {
    FenceAttribute(name: name, clashes: clashes) {
      (written, attributes) throws(FenceInfo.Problem) in
      let texts =
        switch try required(written, expected) {
        case .text(let text): [text]
        case .list(let texts): texts
        }
      let elements = texts.compactMap(read)
      guard !texts.isEmpty, elements.count == texts.count else { throw wrong(written, expected) }
      change(&attributes, elements)
    }
  }

  private static func required(
    _ written: WrittenAttribute, _ expected: String
  ) throws(FenceInfo.Problem) -> WrittenAttribute.Value {
    guard let value = written.value else {
      throw FenceInfo.Problem(
        "`\(written.name)` needs a value", columns: written.nameColumns, hint: "write \(expected)")
    }
    return value
  }

  private static func wrong(_ written: WrittenAttribute, _ expected: String) -> FenceInfo.Problem {
    let columns = written.valueColumns.isEmpty ? written.columns : written.valueColumns
    return FenceInfo.Problem(
      "`\(written.name)` cannot have this value", columns: columns, hint: "write \(expected)")
  }
}
