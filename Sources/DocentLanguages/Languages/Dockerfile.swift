extension Grammar {
  private enum Place: CaseIterable { case instruction, arguments, doubleQuoted, hereDocument }

  /// https://docs.docker.com/reference/dockerfile/
  static let dockerfile = Grammar(Place.self) { place in
    switch place {
    case .instruction:
      Context([
        .lineComment("#", at: .indented),
        Rule(
          .word(), at: .indented,
          cases: [
            .word(dockerfileInstructions, ignoringCase: true, .keyword, .enter(.arguments)),
            .otherwise(nil, .enter(.arguments)),
          ]),
      ])
    case .arguments:
      Context(
        leavesAtLineEnd: true, names: dockerfileWord,
        [
          // With its line feed, which does not end the instruction.
          Rule(.commentLine, at: .indented, .comment),
          Rule(.text("\\\n", "\\\r\n")),
          Rule(.escapedCharacter),
          Rule(
            .hereDocument, .directive, .enterHereDocument(.hereDocument, literally: .hereDocument)),
          Rule(.text("\""), .string, .enter(.doubleQuoted)),
          Rule(.quoted("'", escape: .none), at: .after(ByteSet.blanks.union("=[,(")), .string),
          Rule(.name(after: "--", of: .name.union("-")), at: .after(.blanks), .attribute),
          Rule(
            .run(dockerfileWord), at: .after(.blanks),
            cases: [
              .word("AS as", .keyword), .word("CMD RUN COPY ADD ENTRYPOINT NONE", .keyword),
              .if(.isAssignment, .attribute),
            ]),
        ] + dockerfileValues)
    case .doubleQuoted:
      Context(
        fill: .string, leavesAtLineEnd: true,
        [Rule(.text("\""), .string, .leave), .escapedCharacter] + dockerfileValues)
    case .hereDocument: Context(fill: .string, dockerfileValues)
    }
  }

  private static let dockerfileInstructions = """
    ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL \
    STOPSIGNAL USER VOLUME WORKDIR
    """
  private static let dockerfileWord = ByteSet.whiteSpace.union("\"'$\\=<").inverted

  private static let dockerfileValues: [Rule<Place>] = [
    Rule(.quoted("${", "}"), .type),
    Rule(.name(after: "$"), .type),
  ]
}

extension Pattern {
  fileprivate static let commentLine = Pattern(starts: "#") { source, start in
    source.nextLine(from: start)
  }
}

extension Test {
  /// A name directly before its equals sign.
  static let isAssignment = Test { source, range in
    source.byte(at: range.upperBound) == UInt8(ascii: "=")
  }
}
