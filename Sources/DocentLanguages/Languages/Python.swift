extension Grammar {
  private enum Place: CaseIterable {
    case code
    case formatted, doubleFormatted, longFormatted, longDoubleFormatted
    case field, longField
  }

  /// https://docs.python.org/3/reference/lexical_analysis.html
  static let python = Grammar(Place.self) { place in
    switch place {
    case .code: Context([.lineComment("#")] + pythonCode)
    case .formatted: Context(fill: .string, leavesAtLineEnd: true, formattedText("'", .field))
    case .doubleFormatted:
      Context(fill: .string, leavesAtLineEnd: true, formattedText("\"", .field))
    case .longFormatted: Context(fill: .string, formattedText("'''", .longField))
    case .longDoubleFormatted: Context(fill: .string, formattedText("\"\"\"", .longField))
    case .field: Context(leavesAtLineEnd: true, formattedField(.field))
    case .longField: Context(formattedField(.longField))
    }
  }

  private static func formattedText(_ end: String, _ field: Place) -> [Rule<Place>] {
    [
      Rule(.text(end), .string, .leave),
      .escapedCharacter,
      Rule(.text("{{", "}}"), .string),
      Rule(.text("{"), .directive, .enter(field)),
    ]
  }

  private static func formattedField(_ field: Place) -> [Rule<Place>] {
    [
      Rule(.text("}"), nil, .close),
      Rule(.text("{"), nil, .enter(field)),
      Rule(.text("!r", "!s", "!a"), .directive),
    ] + pythonCode
  }

  /// Without comments: in a field, `#` is more often a part of how a value is written.
  private static let pythonCode: [Rule<Place>] = [
    Rule(.name(after: "@", of: .name.union(".")), at: .indented, .attribute),
    Rule(.formatted("\"\"\""), .string, .enter(.longDoubleFormatted)),
    Rule(.formatted("'''"), .string, .enter(.longFormatted)),
    Rule(.formatted("\""), .string, .enter(.doubleFormatted)),
    Rule(.formatted("'"), .string, .enter(.formatted)),
    Rule(.prefixedString("\"\"\"", acrossLines: true), .string),
    Rule(.prefixedString("'''", acrossLines: true), .string),
    Rule(.prefixedString("\""), .string),
    Rule(.prefixedString("'"), .string),
    .member,
    Rule(.number, .number),
    Rule(
      .word(), at: .indented,
      cases: [
        .if(.beginsSoftStatement, .keyword), .word(pythonKeywords, .keyword),
        .word(pythonTypes, .type), .capitalized(.type),
      ]),
    Rule(
      .word(),
      cases: [
        .word(pythonKeywords, .keyword), .word(pythonTypes, .type), .capitalized(.type),
      ]),
  ]

  private static let pythonKeywords = """
    False None True and as assert async await break class continue def del elif else except \
    finally for from global if import in is lambda nonlocal not or pass raise return try while \
    with yield
    """
  private static let pythonTypes = """
    bool bytearray bytes complex dict float frozenset int list object range set slice str tuple type
    """
}

extension Pattern {
  /// The beginning of a string with fields.
  fileprivate static func formatted(_ quote: String) -> Pattern {
    .text(
      "f\(quote)", "rf\(quote)", "fr\(quote)", "t\(quote)", "rt\(quote)", "tr\(quote)",
      ignoringCase: true)
  }

  fileprivate static func prefixedString(_ quote: String, acrossLines: Bool = false) -> Pattern {
    let prefixes = ["", "r", "b", "u", "br", "rb"].map { Array($0.utf8) }
    let string = Pattern.quoted(quote, acrossLines: acrossLines)
    return Pattern(starts: "rRbBuU\"'") { source, start in
      for prefix in prefixes where source.has(prefix, at: start, ignoringCase: true) {
        if let end = string.end(source, start + prefix.count) { return end }
      }
      return nil
    }
  }
}

extension Test {
  /// `match x:` and `case y:`, and not `match = 1` or `case(2)`: these words are names elsewhere.
  fileprivate static let beginsSoftStatement: Test = {
    let words = WordSet("match case type")
    return Test { source, range in
      guard words.contains(range, of: source),
        let next = source.byte(at: source.end(of: .blanks, from: range.upperBound))
      else { return false }
      let isApart = source.byte(at: range.upperBound).map(ByteSet.blanks.contains) ?? false
      return isApart && !ByteSet("=.,:)]+-*/%<>&|^\n").contains(next)
    }
  }()
}
