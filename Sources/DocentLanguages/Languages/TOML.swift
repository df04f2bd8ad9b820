extension Grammar {
  private enum Place: CaseIterable { case key, value, array, table }

  /// https://toml.io/en/v1.0.0
  static let toml = Grammar(Place.self) { place in
    switch place {
    case .key:
      Context([
        .lineComment("#"),
        Rule(.quoted("[[", "]]"), at: .indented, .type),
        Rule(.quoted("[", "]"), at: .indented, .type),
        Rule(.text("="), nil, .enter(.value)),
        Rule(.quoted("\""), .attribute),
        Rule(.quoted("'", escape: .none), .attribute),
        Rule(.run(tomlKey), .attribute),
      ])
    case .value: Context(leavesAtLineEnd: true, tomlValues)
    case .array: Context([Rule(.text("]"), nil, .leave)] + tomlValues)
    case .table:
      Context(
        [
          Rule(.text("}"), nil, .leave),
          Rule(.quoted("\""), cases: [.before("=", ".", kind: .attribute), .otherwise(.string)]),
          Rule(.word(tomlKey), cases: [.before("=", ".", kind: .attribute)] + tomlWords),
        ] + tomlValues)
    }
  }

  private static let tomlKey = ByteSet.name.union("-")

  private static let tomlValues: [Rule<Place>] = [
    .lineComment("#"),
    .string("\"\"\"", acrossLines: true),
    .string("'''", escape: .none, acrossLines: true),
    .string("\""),
    .string("'", escape: .none),
    // Dates and times, too.
    Rule(.number(separators: "_-:", isSigned: true), .number),
    Rule(.text("["), nil, .enter(.array)),
    Rule(.text("{"), nil, .enter(.table)),
    Rule(.word(), cases: tomlWords),
  ]

  private static let tomlWords: [Case<Place>] = [
    .word("true false", .keyword), .word("inf nan", .number),
  ]
}
