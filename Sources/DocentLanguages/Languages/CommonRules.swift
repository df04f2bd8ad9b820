/// What many languages have.
extension Rule {
  static func lineComment(_ start: String, at position: Position = .anywhere) -> Rule {
    Rule(.line(from: start), at: position, .comment)
  }

  static func blockComment(
    _ open: String = "/*", _ close: String = "*/", nested: Bool = false
  ) -> Rule {
    Rule(.enclosed(open, close, nested: nested), .comment)
  }

  static func string(
    _ open: String, to close: String? = nil, escape: Pattern.Escape = .backslash,
    acrossLines: Bool = false, _ moves: Move<Place>...
  ) -> Rule {
    Rule(
      .quoted(open, close, escape: escape, acrossLines: acrossLines),
      cases: [Case(test: .always, kind: .string, moves: moves)])
  }

  /// A member after its dot, so that `a.default` has no keyword in it.
  static var member: Rule { Rule(.member) }

  static var escapedCharacter: Rule { Rule(.escapedCharacter, .string) }
}

extension Pattern {
  fileprivate static let member = Pattern(starts: ".") { source, start in
    guard let first = source.byte(at: start + 1), ByteSet.name.minus(.digits).contains(first) else {
      return nil
    }
    return source.end(of: .name, from: start + 1)
  }
}
