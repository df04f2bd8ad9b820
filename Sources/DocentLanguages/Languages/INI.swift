extension Grammar {
  private enum Place: CaseIterable { case key, value }

  /// Configuration in lines, as of git, systemd and EditorConfig; Java's properties; `.env` files.
  static let ini = Grammar(Place.self) { place in
    switch place {
    case .key:
      Context([
        .lineComment("#", at: .indented),
        .lineComment(";", at: .indented),
        .lineComment("!", at: .indented),
        Rule(.quoted("[", "]", escape: .none), at: .indented, .type),
        Rule(.text("=", ":"), nil, .enter(.value)),
        Rule(.run(ByteSet.whiteSpace.union("=:").inverted), .attribute),
      ])
    case .value:
      Context(
        leavesAtLineEnd: true, names: ByteSet.whiteSpace.union("\"'").inverted,
        [
          Rule(.text("\\\n", "\\\r\n")),
          // A colour such as #fff is a value.
          Rule(.line(from: "# ", "; "), at: .after(.blanks), .comment),
          Rule(.quoted("\""), at: .after(ByteSet.blanks.union("=:")), .string),
          Rule(.quoted("'"), at: .after(ByteSet.blanks.union("=:")), .string),
          Rule(
            .run(ByteSet.whiteSpace.union("\"'\\").inverted),
            cases: [
              .word("true false yes no on off", ignoringCase: true, .keyword),
              .if(.isNumber, .number),
            ]),
        ])
    }
  }
}

extension Test {
  /// Digits, with a fraction perhaps.
  static let isNumber = Test { source, range in
    ByteSet.digits.contains(source[range.lowerBound])
      && source.end(of: ByteSet.digits.union("."), from: range.lowerBound) >= range.upperBound
  }
}
