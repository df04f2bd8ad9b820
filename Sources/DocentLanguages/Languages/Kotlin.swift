extension Grammar {
  private enum Place: CaseIterable { case code, text, longText }

  /// https://kotlinlang.org/spec/syntax-and-grammar.html
  static let kotlin = Grammar(Place.self) { place in
    switch place {
    case .code: Context(kotlinCode)
    case .text:
      Context(
        fill: .string, leavesAtLineEnd: true,
        [Rule(.text("\""), .string, .leave), .escapedCharacter] + kotlinValues)
    case .longText:
      Context(fill: .string, [Rule(.text("\"\"\""), .string, .leave)] + kotlinValues)
    }
  }

  private static let kotlinValues: [Rule<Place>] = [
    Rule(.text("${"), .directive, .enter(.code)),
    Rule(.name(after: "$"), .directive),
  ]

  private static let kotlinCode: [Rule<Place>] = [
    .lineComment("//"),
    .blockComment(nested: true),
    Rule(.text("\"\"\""), .string, .enter(.longText)),
    Rule(.text("\""), .string, .enter(.text)),
    .string("'"),
    Rule(.quoted("`", escape: .none)),
    Rule(.name(after: "@", of: .name.union(".:")), .attribute),
    Rule(.text("{"), nil, .enter(.code)),
    Rule(.text("}"), nil, .close),
    .member,
    Rule(.number, .number),
    Rule(
      .word(),
      cases: [
        .word(
          """
          abstract actual annotation as break by catch class companion const constructor continue \
          crossinline data do else enum expect external false final finally for fun get if import in \
          infix init inline inner interface internal is lateinit noinline null object open operator \
          out override package private protected public reified return sealed set super suspend \
          tailrec this throw true try typealias val value var vararg when where while
          """, .keyword),
        .capitalized(.type),
      ]),
  ]
}
