extension Grammar {
  /// https://docs.oracle.com/javase/specs/
  static let java = Grammar([
    .lineComment("//"),
    .blockComment(),
    .string("\"\"\"", acrossLines: true),
    .string("\""),
    .string("'"),
    Rule(.text("@interface"), .keyword),
    Rule(.name(after: "@", of: .name.union(".")), .attribute),
    .member,
    Rule(.number, .number),
    Rule(
      .word(.name.union("$")),
      cases: [
        .word(
          """
          abstract assert break case catch class const continue default do else enum extends false \
          final finally for goto if implements import instanceof interface native new non-sealed null \
          package permits private protected public record return sealed static strictfp super switch \
          synchronized this throw throws transient true try var void volatile when while yield
          """, .keyword),
        .word("boolean byte char double float int long short", .type),
        .capitalized(.type),
      ]),
  ])
}
