extension Grammar {
  private enum Place: CaseIterable { case text, frontMatter }

  /// https://spec.commonmark.org/0.31.2/, with front matter, DocC's directives, and the code in
  /// fences in its own colours.
  static let markdown = Grammar(Place.self) { place in
    switch place {
    case .text:
      Context(
        names: .name.union("\"'"),
        [
          Rule(.text("---\n", "---\r\n"), at: .start, .keyword, .enter(.frontMatter)),
          Rule(.heading, at: .indented, .keyword),
          Rule(.fence, at: .indented, .directive, .enterFence),
          Rule(.run("-=*"), at: .indented, .keyword),
          Rule(.text(">"), at: .after(.whiteSpace.union(">")), .keyword),
          Rule(.name(after: "@"), at: .indented, .directive),
          .blockComment("<!--", "-->"),
          Rule(.escapedCharacter),
          Rule(.codeSpan, .string),
          Rule(.linkTarget, at: .after("]"), .attribute),
          Rule(.characterReference, .number),
        ])
    case .frontMatter: Context(language: "yaml", until: "\n---")
    }
  }
}

extension Pattern {
  fileprivate static let heading = Pattern(starts: "#") { source, start in
    let end = source.end(of: "#", from: start)
    let isHeading = end - start <= 6 && ByteSet(" \t").contains(source.byte(at: end) ?? 0)
    return isHeading ? source.lineEnd(from: end) : nil
  }

  /// At least three of the characters, without another backtick on the line of backticks: that
  /// would be a code span.
  fileprivate static let fence = Pattern(starts: "`~") { source, start in
    let mark = source[start]
    let end = source.end(of: ByteSet([mark]), from: start)
    guard end - start >= 3 else { return nil }
    guard mark == UInt8(ascii: "`") else { return end }
    let info = source.end(of: ByteSet("`\n").inverted, from: end)
    return source.byte(at: info) == mark ? nil : end
  }

  /// Backticks, up to as many of them on the same line; those that nothing closes are text.
  fileprivate static let codeSpan = Pattern(starts: "`") { source, start in
    let marks: ByteSet = "`"
    let open = source.end(of: marks, from: start)
    var position = open
    while position < source.end, source[position] != UInt8(ascii: "\n") {
      if source[position] != UInt8(ascii: "`") {
        position += 1
        continue
      }
      let end = source.end(of: marks, from: position)
      if end - position == open - start { return end }
      position = end
    }
    return nil
  }

  /// The address after a link's text, in its parentheses or brackets.
  fileprivate static let linkTarget = Pattern(starts: "([") { source, start in
    let close = source[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    let end = source.end(of: ByteSet([close, UInt8(ascii: "\n")]).inverted, from: start + 1)
    return source.byte(at: end) == close ? end + 1 : end
  }
}
