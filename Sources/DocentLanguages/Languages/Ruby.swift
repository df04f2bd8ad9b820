extension Grammar {
  private enum Place: CaseIterable { case code, field, text, hereDocument, literalHereDocument }

  /// https://docs.ruby-lang.org/en/3.4/syntax_rdoc.html, as far as podspecs, fastlane and the like
  /// go: regular expressions are plain.
  static let ruby = Grammar(Place.self) { place in
    switch place {
    case .code: Context(names: rubyName, rubyCode)
    case .field:
      Context(
        names: rubyName,
        [Rule(.text("{"), nil, .enter(.field)), Rule(.text("}"), nil, .close)] + rubyCode)
    case .text:
      Context(fill: .string, [Rule(.text("\""), .string, .leave), .escapedCharacter, rubyField])
    case .hereDocument: Context(fill: .string, [.escapedCharacter, rubyField])
    case .literalHereDocument: Context(fill: .string, [])
    }
  }

  private static let rubyName = ByteSet.name.union("?!")
  private static let rubyField = Rule<Place>(.text("#{"), .directive, .enter(.field))

  private static let rubyCode: [Rule<Place>] = [
    Rule(.enclosed("=begin", "\n=end"), at: .lineStart, .comment),
    .lineComment("#"),
    Rule(.text("\""), .string, .enter(.text)),
    .string("'", acrossLines: true),
    .string("`", acrossLines: true),
    Rule(
      .rubyHereDocument, .directive,
      .enterHereDocument(.hereDocument, literally: .literalHereDocument)),
    Rule(.text("::")),
    Rule(.name(after: ":", of: rubyName), .attribute),
    Rule(.name(after: "@@", "@", "$"), .type),
    .member,
    Rule(.number, .number),
    Rule(
      .word(rubyName),
      cases: [
        .word(
          """
          BEGIN END alias and attr_accessor attr_reader attr_writer begin break case class def defined? \
          do else elsif end ensure extend false for if in include loop module next nil not or private \
          protected public raise redo require require_relative rescue retry return self super then \
          true undef unless until when while yield
          """, .keyword),
        .if(.isRubyKey, .attribute),
        .capitalized(.type),
      ]),
  ]
}

extension Pattern {
  /// `<<~EOS` or `<<EOS`, and not `list << item`.
  fileprivate static let rubyHereDocument = Pattern(starts: "<") { source, start in
    guard let end = Pattern.hereDocument.end(source, start) else { return nil }
    let first = source.end(of: "<-~'\"", from: start)
    return source.byte(at: first).map { $0 >= 65 && $0 <= 90 } == true ? end : nil
  }
}

extension Test {
  /// `name: value` as in a call.
  fileprivate static let isRubyKey = Test { source, range in
    source.byte(at: range.upperBound) == UInt8(ascii: ":")
      && source.byte(at: range.upperBound + 1) != UInt8(ascii: ":")
  }
}
