extension Grammar {
  private enum Place: CaseIterable { case operand, afterOperand, template }

  /// https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar, with TypeScript's words.
  ///
  /// What a slash is depends on what is before it: after an operand it divides, elsewhere it
  /// begins a regular expression.
  static let javaScript = Grammar(Place.self) { place in
    switch place {
    case .operand:
      Context(
        names: javaScriptNames,
        [
          .lineComment("//"), .blockComment(),
          Rule(.regularExpression, .string, .become(.afterOperand)),
        ]
          + javaScriptCode)
    case .afterOperand:
      Context(names: javaScriptNames, [.lineComment("//"), .blockComment()] + javaScriptCode)
    case .template:
      Context(
        fill: .string,
        [
          Rule(.text("`"), .string, .leave),
          .escapedCharacter,
          Rule(.text("${"), .directive, .enter(.operand)),
        ])
    }
  }

  private static let javaScriptNames = ByteSet.name.union("$")

  private static let javaScriptCode: [Rule<Place>] = [
    Rule(.line(from: "#!"), at: .start, .comment),
    .string("\"", .become(.afterOperand)),
    .string("'", .become(.afterOperand)),
    Rule(.text("`"), .string, .become(.afterOperand), .enter(.template)),
    Rule(.number, .number, .become(.afterOperand)),
    Rule(.name(after: "@", of: javaScriptNames.union(".")), .attribute),
    // Members and private names, so that a.default has no keyword in it.
    Rule(.name(after: "?.", ".#", ".", "#", of: javaScriptNames), nil, .become(.afterOperand)),
    Rule(
      .word(javaScriptNames),
      cases: [
        .if(.isPropertyKey, nil, .become(.operand)),
        .word(
          "await case delete do else in instanceof new of return throw typeof void yield",
          .keyword, .become(.operand)),
        .word(
          """
          abstract as asserts async break catch class const constructor continue debugger declare \
          default enum export extends false finally for from function get if implements import \
          infer interface is keyof let module namespace null override private protected public \
          readonly satisfies set static super switch this true try type undefined unique var while \
          with
          """, .keyword, .become(.afterOperand)),
        .word(
          "any bigint boolean never number object string symbol unknown", .type,
          .become(.afterOperand)),
        .word("Infinity NaN", .number, .become(.afterOperand)),
        .capitalized(.type, .become(.afterOperand)),
        .otherwise(nil, .become(.afterOperand)),
      ]),
    Rule(.text("{"), nil, .become(.operand), .enter(.operand)),
    Rule(.text("}"), nil, .close),
    Rule(.text(")", "]", "++", "--"), nil, .become(.afterOperand)),
    // A slash after these begins something else, so it is by itself.
    Rule(.run("=+-*%&|^!~<>?:;,(["), nil, .become(.operand)),
    Rule(.text("/"), nil, .become(.operand)),
  ]
}

extension Pattern {
  /// One that is not closed ends with its line; in `</div>` and `<br />` of JSX there is none.
  fileprivate static let regularExpression = Pattern(starts: "/") { source, start in
    guard source.byte(at: start - 1) != UInt8(ascii: "<"),
      source.byte(at: start + 1) != UInt8(ascii: ">")
    else { return nil }
    var position = start + 1
    var isInClass = false
    while !source.isLineEnd(at: position) {
      switch source[position] {
      case UInt8(ascii: "\\") where !source.isLineEnd(at: position + 1):
        position = source.escapeEnd(from: position) - 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        return source.end(of: .letters, from: position + 1)
      default: break
      }
      position += 1
    }
    return position
  }
}

extension Test {
  /// A name such as the one in `{ default: 1 }`.
  fileprivate static let isPropertyKey = Test { source, range in
    let next = source.end(of: .blanks, from: range.upperBound)
    guard source.byte(at: next) == UInt8(ascii: ":") else { return false }
    var before = range.lowerBound
    while let byte = source.byte(at: before - 1), ByteSet.whiteSpace.contains(byte) { before -= 1 }
    guard let byte = source.byte(at: before - 1) else { return false }
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
  }
}
