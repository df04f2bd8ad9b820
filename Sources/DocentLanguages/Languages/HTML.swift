extension Grammar {
  private enum Place: CaseIterable {
    case text, tag, scriptTag, styleTag, script, style
  }

  /// https://html.spec.whatwg.org/multipage/parsing.html, with scripts and styles in their own
  /// colours.
  static let html = Grammar(Place.self) { place in
    switch place {
    case .text:
      Context(
        [
          Rule(.tagName("<script"), .keyword, .enter(.scriptTag)),
          Rule(.tagName("<style"), .keyword, .enter(.styleTag)),
        ] + Rule.markupText(tag: .tag))
    case .tag: Context(names: .attributeName, Rule.markupTag(end: .leave))
    case .scriptTag: Context(names: .attributeName, Rule.markupTag(end: .become(.script)))
    case .styleTag: Context(names: .attributeName, Rule.markupTag(end: .become(.style)))
    case .script: Context(language: "javascript", until: "</script")
    case .style: Context(language: "css", until: "</style")
    }
  }
}

extension ByteSet {
  static let attributeName = ByteSet.whiteSpace.union("\"'=<>/").inverted
}

extension Rule {
  /// What stands outside of tags, in XML as well.
  static func markupText(tag: Place) -> [Rule] {
    [
      .blockComment("<!--", "-->"),
      Rule(.enclosed("<![CDATA[", "]]>"), .string),
      Rule(.enclosed("<?", "?>"), .directive),
      Rule(.documentType, .directive),
      Rule(.tagName("</", "<"), .keyword, .enter(tag)),
      Rule(.characterReference, .number),
    ]
  }

  /// What stands in a tag, with what comes after it.
  static func markupTag(end: Move<Place>) -> [Rule] {
    [
      Rule(.text("/>"), .keyword, .leave),
      Rule(.text(">"), .keyword, end),
      .string("\"", escape: .none, acrossLines: true),
      .string("'", escape: .none, acrossLines: true),
      Rule(.run(ByteSet.whiteSpace.union("\"'>").inverted), at: .after("="), .string),
      Rule(.run(.attributeName), .attribute),
    ]
  }
}

extension Pattern {
  /// One of these texts with the rest of a tag's name after it; with a whole name in it, and in
  /// any case, no more.
  static func tagName(_ texts: String...) -> Pattern {
    let texts = texts.map { Array($0.utf8) }
    return Pattern(starts: "<") { source, start in
      for text in texts where source.has(text, at: start, ignoringCase: true) {
        let name = start + text.count
        let end = source.end(of: ByteSet.name.union("-:."), from: name)
        let isWhole = text.last.map(ByteSet.letters.contains) ?? false
        if isWhole ? end == name : end > name { return end }
      }
      return nil
    }
  }

  /// With the declarations in its brackets, if it has some.
  fileprivate static let documentType = Pattern(starts: "<") { source, start in
    guard source.has(Array("<!".utf8), at: start),
      let letter = source.byte(at: start + 2), ByteSet.letters.contains(letter)
    else { return nil }
    var isInBrackets = false
    for position in start..<source.end {
      switch source[position] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: ">") where !isInBrackets: return position + 1
      default: break
      }
    }
    return source.end
  }

  /// `&amp;` or `&#38;`; an ampersand by itself is text.
  static let characterReference = Pattern(starts: "&") { source, start in
    let end = source.end(of: ByteSet.letters.union(.digits).union("#"), from: start + 1)
    return end > start + 1 && source.byte(at: end) == UInt8(ascii: ";") ? end + 1 : nil
  }
}
