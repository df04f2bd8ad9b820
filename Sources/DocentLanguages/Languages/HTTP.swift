extension Grammar {
  private enum Place: CaseIterable { case startLine, headers, headerValue, body, json }

  /// Messages of RFC 9112, requests and responses, with JSON in the body.
  static let http = Grammar(Place.self) { place in
    switch place {
    case .startLine:
      Context([
        Rule(.line(from: "#", "//"), at: .indented, .comment),
        Rule(.name(after: "HTTP/", of: ByteSet.digits.union(".")), .directive),
        Rule(.run(.digits), at: .after(.blanks), .number),
        Rule(
          .word(ByteSet.whiteSpace.inverted), at: .indented,
          cases: [
            .word("CONNECT DELETE GET HEAD OPTIONS PATCH POST PRI PUT QUERY TRACE", .keyword)
          ]),
        Rule(.run("/:?&=.%-_~#*"), nil),
        Rule(.text("\n"), nil, .become(.headers)),
      ])
    case .headers:
      Context(
        names: ByteSet.whiteSpace.union(":").inverted,
        [
          Rule(.text("\r\n", "\n"), at: .lineStart, nil, .become(.body)),
          Rule(.run(ByteSet.whiteSpace.union(":").inverted), at: .lineStart, .attribute),
          Rule(.text(":"), nil, .enter(.headerValue)),
        ])
    case .headerValue: Context(leavesAtLineEnd: true, [.string("\"")])
    case .body: Context([Rule(.text("{", "["), at: .lineStart, nil, .become(.json))])
    case .json: Context(language: "json", until: "")
    }
  }
}
