extension Grammar {
  private enum Place: CaseIterable { case code, text, verbatimText, field }

  /// https://learn.microsoft.com/dotnet/csharp/language-reference/specifications
  static let cSharp = Grammar(Place.self) { place in
    switch place {
    case .code: Context(cSharpCode)
    case .text:
      Context(
        fill: .string, leavesAtLineEnd: true,
        [Rule(.text("\""), .string, .leave), .escapedCharacter] + cSharpFields)
    case .verbatimText:
      Context(
        fill: .string,
        [Rule(.text("\"\""), .string), Rule(.text("\""), .string, .leave)] + cSharpFields)
    case .field:
      Context([Rule(.text("{"), nil, .enter(.field)), Rule(.text("}"), nil, .close)] + cSharpCode)
    }
  }

  private static let cSharpFields: [Rule<Place>] = [
    Rule(.text("{{", "}}"), .string), Rule(.text("{"), .directive, .enter(.field)),
  ]

  private static let cSharpCode: [Rule<Place>] = [
    .lineComment("//"),
    .blockComment(),
    Rule(.line(from: "#"), at: .indented, .directive),
    Rule(.text("$@\"", "@$\""), .string, .enter(.verbatimText)),
    Rule(.text("$\""), .string, .enter(.text)),
    .string("\"\"\"", acrossLines: true),
    .string("@\"", to: "\"", escape: .doubled, acrossLines: true),
    .string("\""),
    .string("'"),
    Rule(.name(after: "@")),
    .member,
    Rule(.number, .number),
    Rule(
      .word(),
      cases: [
        .word(
          """
          abstract add and as async await base break case catch checked class const continue default \
          delegate do else enum event explicit extern false file finally fixed for foreach from get \
          global goto if implicit in init interface internal is let lock namespace new not null operator \
          or out override params partial private protected public readonly record ref remove required \
          return scoped sealed select set sizeof stackalloc static struct switch this throw true try \
          typeof unchecked unsafe using value var virtual void volatile when where while with yield
          """, .keyword),
        .word(
          """
          bool byte char decimal double dynamic float int long nint nuint object sbyte short string \
          uint ulong ushort
          """, .type),
        // Methods are capitalized too.
        .before("(", kind: nil),
        .capitalized(.type),
      ]),
  ]
}
