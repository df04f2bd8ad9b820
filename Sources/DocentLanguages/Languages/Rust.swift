extension Grammar {
  /// https://doc.rust-lang.org/reference/
  static let rust = Grammar([
    .lineComment("//"),
    .blockComment(nested: true),
    Rule(.quoted("#![", "]"), .attribute),
    Rule(.quoted("#[", "]"), .attribute),
    Rule(
      .guarded(after: ["r", "br", "cr"], guards: "#", limit: 255, open: "\"", close: "\""), .string),
    .string("b\"", to: "\"", acrossLines: true),
    .string("c\"", to: "\"", acrossLines: true),
    .string("\"", acrossLines: true),
    Rule(.rustCharacter, .string),
    Rule(.name(after: "'"), .attribute),
    .member,
    Rule(.number, .number),
    Rule(
      .word(),
      cases: [
        .word(
          """
          as async await break const continue crate dyn else enum extern false fn for gen if impl in \
          let loop match mod move mut pub ref return self static struct super trait true type union \
          unsafe use where while
          """, .keyword),
        .word(
          """
          bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Self
          """, .type),
        .if(.isMacroName, .directive),
        .capitalized(.type),
      ]),
  ])
}

extension Pattern {
  /// A character, and not the lifetime that begins with the same quote.
  fileprivate static let rustCharacter = Pattern(starts: "'") { source, start in
    guard !source.isLineEnd(at: start + 1) else { return nil }
    if source[start + 1] == UInt8(ascii: "\\") { return Pattern.quoted("'").end(source, start) }
    let next = source.characterEnd(from: start + 1)
    return source.byte(at: next) == UInt8(ascii: "'") ? next + 1 : nil
  }
}

extension Test {
  /// `print!` before its parenthesis, and not `a != b`.
  fileprivate static let isMacroName = Test { source, range in
    source.byte(at: range.upperBound) == UInt8(ascii: "!")
      && source.byte(at: range.upperBound + 1) != UInt8(ascii: "=")
  }
}
