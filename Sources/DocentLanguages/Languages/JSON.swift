extension Grammar {
  /// RFC 8259, with the comments of JSONC, and with what JSON5 has besides.
  static let json = Grammar([
    .lineComment("//"),
    .blockComment(),
    Rule(.quoted("\""), cases: [.before(":", kind: .attribute), .otherwise(.string)]),
    Rule(.quoted("'"), cases: [.before(":", kind: .attribute), .otherwise(.string)]),
    Rule(.number(isSigned: true), .number),
    Rule(
      .word(.name.union("$-")),
      cases: [
        .before(":", kind: .attribute),
        .word("true false null", .keyword),
        .word("Infinity NaN", .number),
      ]),
  ])
}
