extension Grammar {
  private enum Place: CaseIterable { case line, recipe, reference }

  /// https://www.gnu.org/software/make/manual/make.html
  static let makefile = Grammar(Place.self) { place in
    switch place {
    case .line:
      Context(
        names: makefileWord,
        [
          Rule(.text("\t"), at: .lineStart, nil, .enter(.recipe)),
          .lineComment("#"),
          Rule(
            .run(makefileWord), at: .indented,
            cases: [
              .word(
                """
                define else endef endif export ifdef ifeq ifndef ifneq include -include sinclude \
                override private undefine unexport vpath
                """, .directive),
              .before(":=", "::=", ":::=", "?=", "+=", "!=", "=", kind: .attribute),
              .before(":", kind: .type),
            ]),
        ] + makefileReferences)
    case .recipe:
      Context(
        leavesAtLineEnd: true, names: makefileWord,
        [
          Rule(.text("\\\n", "\\\r\n")),
          Rule(.text("@", "-", "+"), at: .after("\t"), .keyword),
          .lineComment("#", at: .after(.blanks)),
          .string("\""),
          .string("'", escape: .none),
        ] + makefileReferences)
    case .reference:
      Context(
        fill: .type,
        [Rule(.text(")", "}"), .type, .leave), Rule(.text("\n"), nil, .leave)] + makefileReferences)
    }
  }

  private static let makefileWord = ByteSet.whiteSpace.union("$:=?+!#\\\"'()").inverted

  private static let makefileReferences: [Rule<Place>] = [
    Rule(.text("$(", "${"), .type, .enter(.reference)),
    Rule(.text("$$")),
    Rule(.text("$@", "$<", "$^", "$?", "$*", "$+", "$|", "$%"), .type),
    Rule(.name(after: "$"), .type),
  ]
}
