extension Grammar {
  private enum Place: CaseIterable { case selectors, condition, declarations, value }

  /// https://www.w3.org/TR/css-syntax-3/, with nesting.
  static let css = Grammar(Place.self) { place in
    switch place {
    case .selectors: Context(names: cssName, cssSelectors)
    case .condition:
      Context(
        names: cssName,
        [Rule(.text("{"), nil, .become(.declarations)), Rule(.text(";"), nil, .leave)] + cssValues)
    case .declarations:
      Context(
        names: cssName,
        [
          Rule(.text("}"), nil, .leave),
          Rule(
            .word(cssName), at: .after(.whiteSpace.union("{};/")),
            cases: [.if(.isCSSProperty, .attribute, .enter(.value)), .otherwise(.keyword)]),
        ] + cssSelectors)
    case .value:
      Context(
        names: cssName,
        [
          Rule(.text(";"), nil, .leave),
          Rule(.text("}"), nil, .leave, .leave),
          // What looked like a property was a selector.
          Rule(.text("{"), nil, .become(.declarations)),
        ] + cssValues)
    }
  }

  private static let cssName = ByteSet.name.union("-")

  private static let cssSelectors: [Rule<Place>] = [
    .blockComment(),
    Rule(.name(after: "@", of: cssName), .directive, .enter(.condition)),
    Rule(.text("{"), nil, .enter(.declarations)),
    Rule(.quoted("[", "]", escape: .none), .attribute),
    .string("\""),
    .string("'"),
    Rule(.name(after: ".", "#", of: cssName), .type),
    Rule(.name(after: "::", ":", of: cssName), .directive),
    Rule(.word(cssName), .keyword),
  ]

  private static let cssValues: [Rule<Place>] = [
    .blockComment(),
    .string("\""),
    .string("'"),
    Rule(.quoted("url(", ")"), .string),
    Rule(.name(after: "#"), .number),
    Rule(.name(after: "--", of: cssName), .attribute),
    Rule(.name(after: "!"), .keyword),
    Rule(.number(isSigned: true), .number),
    Rule(.text("%"), at: .after(.digits), .number),
    Rule(.word(cssName)),
  ]
}

extension Test {
  /// A name before a colon; `a:hover` within a block is a selector, unless a value follows a blank.
  fileprivate static let isCSSProperty = Test { source, range in
    let colon = source.end(of: .blanks, from: range.upperBound)
    guard source.byte(at: colon) == UInt8(ascii: ":"), let next = source.byte(at: colon + 1) else {
      return false
    }
    return next != UInt8(ascii: ":")
      && (ByteSet.whiteSpace.contains(next) || !elements.contains(range, of: source))
  }

  private static let elements = WordSet("a button details input label li option summary td tr")
}
