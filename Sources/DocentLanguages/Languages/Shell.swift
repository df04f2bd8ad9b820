extension Grammar {
  /// POSIX shell, with what bash and zsh add:
  /// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
  ///
  /// A word is a keyword only where a command begins, so each of the two has its place.
  static let shell = Grammar(ShellPlace.self) { place in
    switch place {
    case .command: Context(names: .shellWord, Rule.shellCommand)
    case .arguments: Context(names: .shellWord, Rule.shellArguments)
    case .loopHead:
      Context(
        names: .shellWord,
        [Rule(.run(.shellWord), cases: [.word("in", .keyword, .become(.arguments))])]
          + Rule.shellArguments)
    case .caseSubject:
      Context(
        names: .shellWord,
        Rule.shellParts
          + [Rule(.run(.shellWord), cases: [.word("in", .keyword, .become(.casePattern))])])
    case .casePattern:
      Context(
        names: .shellWord,
        [Rule(.text(")"), nil, .enter(.command))] + Rule.shellParts
          + [Rule(.run(.shellWord), cases: [.word("esac", .keyword, .leave)])])
    case .array: Context(names: .shellWord, [Rule(.text(")"), nil, .leave)] + Rule.shellParts)
    case .condition:
      Context(names: .shellWord, [Rule(.text("]]"), .keyword, .leave)] + Rule.shellParts)
    case .doubleQuoted:
      Context(
        fill: .string,
        [Rule(.text("\""), .string, .leave), .escapedCharacter] + Rule.shellValues)
    case .parameter:
      Context(
        fill: .type,
        [
          Rule(.text("}"), .type, .leave), Rule(.escapedCharacter, .type),
          Rule(.text("\""), .string, .enter(.doubleQuoted)),
        ] + Rule.shellValues)
    case .arithmetic:
      Context(
        [
          Rule(.text("))"), nil, .close), Rule(.text("("), nil, .enter(.group)),
          Rule(.number, .number),
        ] + Rule.shellValues)
    case .group:
      Context(
        [
          Rule(.text(")"), nil, .close), Rule(.text("("), nil, .enter(.group)),
          Rule(.number, .number),
        ] + Rule.shellValues)
    case .hereDocument: Context(fill: .string, [.escapedCharacter] + Rule.shellValues)
    case .literalHereDocument: Context(fill: .string, [])
    }
  }
}

enum ShellPlace: CaseIterable, Sendable {
  case command, arguments, loopHead, caseSubject, casePattern, array, condition
  case doubleQuoted, parameter, arithmetic, group
  case hereDocument, literalHereDocument
}

extension ByteSet {
  /// What a word can consist of besides quotes and values.
  fileprivate static let shellWord = ByteSet.whiteSpace.union("\"'`$\\;&|()<>").inverted
  /// What a word can begin after.
  fileprivate static let shellSeparators = ByteSet.whiteSpace.union(";&|()`")
}

extension Rule<ShellPlace> {
  fileprivate static let shellCommand: [Rule] =
    [
      Rule(.text("(("), .directive, .become(.arguments), .enter(.arithmetic)),
      Rule(.text("\""), at: commandStart, .string, .become(.arguments), .enter(.doubleQuoted)),
      Rule(.text("$("), at: commandStart, .directive, .become(.arguments), .enter(.command)),
      Rule(.text("${"), at: commandStart, .type, .become(.arguments), .enter(.parameter)),
      Rule(.name(after: "$"), at: commandStart, .type, .become(.arguments)),
    ] + shellParts + shellOperators + [
      Rule(.shellAssignment, at: commandStart, .attribute),
      Rule(.text("("), at: .after("="), nil, .enter(.array)),
      Rule(.text("("), nil, .become(.arguments), .enter(.command)),
      Rule(
        .run(.shellWord), at: commandStart,
        cases: [
          .word("if then else elif while until do ! time coproc {", .keyword),
          .word("fi done }", .keyword, .become(.arguments)),
          .word("function", .keyword, .become(.arguments)),
          .word("for select", .keyword, .become(.loopHead)),
          .word("case", .keyword, .become(.arguments), .enter(.caseSubject)),
          .word("esac", .keyword, .leave, .leave),
          .word("[[", .keyword, .become(.arguments), .enter(.condition)),
          .word(shellBuiltins, .keyword, .become(.arguments)),
          .otherwise(nil, .become(.arguments)),
        ]),
    ]

  fileprivate static let shellArguments: [Rule] =
    shellParts + shellOperators + [
      Rule(.text("\n"), nil, .become(.command)),
      Rule(.name(after: "--", "-", of: .name.union("-")), at: commandStart, .attribute),
      Rule(.shellAssignment, at: commandStart, .attribute),
      Rule(.text("()"), nil, .become(.command)),
      Rule(.text("("), at: .after("="), nil, .enter(.array)),
      Rule(.text("("), nil, .enter(.command)),
      Rule(.run(.shellWord), at: commandStart, cases: [.word("{", .keyword, .become(.command))]),
    ]

  private static var commandStart: Position { .after(.shellSeparators) }

  /// What stands between commands, and redirections.
  private static let shellOperators: [Rule] = [
    Rule(.text("<<<", ">&", "<&", "&>>", "&>", ">|")),
    Rule(
      .hereDocument, .directive,
      .enterHereDocument(.hereDocument, literally: .literalHereDocument)),
    Rule(.text(";;&", ";;", ";&"), nil, .leave),
    Rule(.run(";&|"), nil, .become(.command)),
    Rule(.text(")"), nil, .close),
  ]

  /// What has a value, within a string as well.
  fileprivate static let shellValues: [Rule] = [
    Rule(.text("$(("), .directive, .enter(.arithmetic)),
    Rule(.text("$("), .directive, .enter(.command)),
    Rule(.text("${"), .type, .enter(.parameter)),
    Rule(.name(after: "$"), .type),
    Rule(.text("$@", "$*", "$#", "$?", "$$", "$!", "$-"), .type),
    .string("`", acrossLines: true),
  ]

  /// What words are made of, wherever they stand.
  fileprivate static let shellParts: [Rule] =
    [
      .lineComment("#", at: commandStart),
      .string("$'", to: "'", acrossLines: true),
      .string("'", escape: .none, acrossLines: true),
      Rule(.text("\""), .string, .enter(.doubleQuoted)),
      Rule(.escapedCharacter),
    ] + shellValues

  /// Commands that are part of the shell, and change what it does.
  private static let shellBuiltins = """
    . alias break cd continue declare eval exec exit export local read readonly return set shift \
    source trap typeset unset
    """
}

extension Pattern {
  /// The name in `NAME=value` and `NAME+=value`.
  fileprivate static let shellAssignment = Pattern(starts: ByteSet.letters.union("_")) {
    source, start in
    let end = source.end(of: .name, from: start)
    return source.has([UInt8(ascii: "=")], at: end) || source.has(Array("+=".utf8), at: end)
      ? end : nil
  }

  /// `<<EOF`, `<<-EOF` or `<<'EOF'`, without what comes after it on its line.
  static let hereDocument = Pattern(starts: "<") { source, start in
    guard source.has(Array("<<".utf8), at: start) else { return nil }
    var position = start + 2
    if let dash = source.byte(at: position), ByteSet("-~").contains(dash) { position += 1 }
    position = source.end(of: " \t", from: position)
    let end = source.end(of: ByteSet.name.union("'\"\\.-"), from: position)
    return end > position ? end : nil
  }
}
