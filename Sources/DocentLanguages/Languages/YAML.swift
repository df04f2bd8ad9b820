extension Grammar {
  private enum Place: CaseIterable { case block, flow, blockHeader, blockScalar }

  /// https://yaml.org/spec/1.2.2/
  static let yaml = Grammar(Place.self) { place in
    switch place {
    case .block:
      Context(
        [
          Rule(.line(from: "%"), at: .lineStart, .directive),
          Rule(.documentMark, at: .lineStart, .directive),
          Rule(
            .blockScalarHeader,
            cases: [
              .before("#", kind: .keyword, .enter(.blockHeader)),
              .otherwise(.keyword, .enterIndented(.blockScalar)),
            ]),
        ] + yamlNodes(isFlow: false))
    case .flow:
      Context(
        [Rule(.text("]", "}"), nil, .leave), Rule(.text(":"), at: .after("\"'"))]
          + yamlNodes(isFlow: true))
    case .blockHeader:
      Context([Rule(.line(from: "#"), .comment, .leave, .enterIndented(.blockScalar))])
    case .blockScalar: Context(fill: .string, [])
    }
  }

  private static func yamlNodes(isFlow: Bool) -> [Rule<Place>] {
    [
      .lineComment("#", at: .after(.whiteSpace)),
      Rule(.name(after: "&", "*", of: yamlTag), .type),
      Rule(.name(after: "!", of: yamlTag), .directive),
      Rule(
        .quoted("\"", acrossLines: true),
        cases: [.before(":", kind: .attribute), .otherwise(.string)]),
      Rule(
        .quoted("'", escape: .doubled, acrossLines: true),
        cases: [.before(":", kind: .attribute), .otherwise(.string)]),
      Rule(.text("[", "{"), nil, .enter(.flow)),
      Rule(
        .plainScalar(isFlow: isFlow),
        cases: [
          .before(":", kind: .attribute),
          .word("true false null True False Null TRUE FALSE NULL ~", .keyword),
          .if(.isYAMLNumber, .number),
        ]),
    ]
  }

  private static let yamlTag = ByteSet.whiteSpace.union(",[]{}").inverted
}

extension ByteSet {
  fileprivate static let flowIndicators: ByteSet = ",[]{}"
}

extension Pattern {
  fileprivate static let documentMark = Pattern(starts: "-.") { source, start in
    guard source.has(Array("---".utf8), at: start) || source.has(Array("...".utf8), at: start)
    else { return nil }
    return source.isBlankOrEnd(at: start + 3) ? start + 3 : nil
  }

  /// `|` or `>`, with how it is indented and what becomes of its last line feeds.
  fileprivate static let blockScalarHeader = Pattern(starts: "|>") { source, start in
    let end = source.end(of: ByteSet.digits.union("+-"), from: start + 1)
    let next = source.end(of: .blanks, from: end)
    return source.isLineEnd(at: next) || source[next] == UInt8(ascii: "#") ? end : nil
  }

  /// A value without quotes, up to a colon, a comment or the end of the line.
  fileprivate static func plainScalar(isFlow: Bool) -> Pattern {
    let ends: ByteSet = isFlow ? .flowIndicators : ""
    let starts = ByteSet.whiteSpace.union("#&*!|>'\"").union(.flowIndicators).inverted
    return Pattern(starts: starts) { source, start in
      if ByteSet("-?:").contains(source[start]), source.isBlankOrEnd(at: start + 1) { return nil }
      var position = start
      var end = start
      while !source.isLineEnd(at: position) {
        let byte = source[position]
        if ends.contains(byte) { break }
        if byte == UInt8(ascii: "#"), end < position { break }
        if byte == UInt8(ascii: ":") {
          let next = source.byte(at: position + 1)
          if source.isBlankOrEnd(at: position + 1) || next.map(ends.contains) == true { break }
        }
        position += 1
        if !ByteSet.blanks.contains(byte) { end = position }
      }
      return end
    }
  }
}

extension SourceBytes {
  fileprivate func isBlankOrEnd(at position: Int) -> Bool {
    byte(at: position).map(ByteSet.whiteSpace.contains) ?? true
  }
}

extension Test {
  /// A number, a date or a time.
  fileprivate static let isYAMLNumber: Test = {
    let number = Pattern.number(separators: "_-:", isSigned: true)
    let bytes = ByteSet.digits.union("+-.:_xXoOTZabcdefABCDEF")
    return Test { source, range in
      number.starts.contains(source[range.lowerBound])
        && source.end(of: bytes, from: range.lowerBound) >= range.upperBound
        && number.end(source, range.lowerBound) == range.upperBound
    }
  }()
}
