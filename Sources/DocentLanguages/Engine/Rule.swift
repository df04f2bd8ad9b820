/// What to do with a piece of source that looks like the pattern.
struct Rule<Place: Sendable>: Sendable {
  let pattern: Pattern
  let position: Position
  /// The first whose test holds decides; if none does, the piece is like the text around it.
  let cases: [Case<Place>]

  /// A rule for pieces that are all the same.
  init(
    _ pattern: Pattern, at position: Position = .anywhere, _ kind: TokenKind? = nil,
    _ moves: Move<Place>...
  ) {
    self.init(pattern, at: position, cases: [Case(test: .always, kind: kind, moves: moves)])
  }

  /// A rule for pieces that look alike, and mean different things.
  init(_ pattern: Pattern, at position: Position = .anywhere, cases: [Case<Place>]) {
    self.pattern = pattern
    self.position = position
    self.cases = cases
  }

  /// The rule with other names for the places.
  func map<Other>(_ transform: (Place) -> Other) -> Rule<Other> {
    Rule<Other>(
      pattern, at: position,
      cases: cases.map { `case` in
        Case<Other>(
          test: `case`.test, kind: `case`.kind, moves: `case`.moves.map { $0.map(transform) })
      })
  }
}

/// Where a rule looks for its pattern.
enum Position: Sendable {
  case anywhere
  /// Where the source begins.
  case start
  /// Where a line begins.
  case lineStart
  /// Where nothing but blanks stands before it on its line.
  case indented
  /// Where a line begins, or after one of these bytes.
  case after(ByteSet)
}

/// One meaning of pieces that look alike.
struct Case<Place: Sendable>: Sendable {
  let test: Test
  let kind: TokenKind?
  let moves: [Move<Place>]

  /// Whether it has the colour of the piece that went to the place.
  var closes: Bool {
    moves.contains { if case .close = $0 { true } else { false } }
  }

  static func otherwise(_ kind: TokenKind?, _ moves: Move<Place>...) -> Case {
    Case(test: .always, kind: kind, moves: moves)
  }

  /// - Parameter words: separated by white space.
  static func word(
    _ words: String, ignoringCase: Bool = false, _ kind: TokenKind?, _ moves: Move<Place>...
  ) -> Case {
    let set = WordSet(words, ignoringCase: ignoringCase)
    return Case(test: Test { set.contains($1, of: $0) }, kind: kind, moves: moves)
  }

  /// A piece with this text after it, and after blanks.
  static func before(
    _ texts: String..., kind: TokenKind?, _ moves: Move<Place>...
  ) -> Case {
    let texts = texts.map { Array($0.utf8) }
    return Case(
      test: Test { source, range in
        let next = source.end(of: .blanks, from: range.upperBound)
        return texts.contains { source.has($0, at: next) }
      }, kind: kind, moves: moves)
  }

  /// A piece that begins with a capital letter, as the names of types do in many languages; one
  /// in capitals throughout is taken for a constant.
  static func capitalized(_ kind: TokenKind?, _ moves: Move<Place>...) -> Case {
    Case(test: .isCapitalized, kind: kind, moves: moves)
  }

  static func `if`(_ test: Test, _ kind: TokenKind?, _ moves: Move<Place>...) -> Case {
    Case(test: test, kind: kind, moves: moves)
  }
}

/// A question about a piece of source and what is around it.
struct Test: Sendable {
  let holds: @Sendable (_ source: SourceBytes, _ range: Range<Int>) -> Bool

  static let always = Test { _, _ in true }

  static let isCapitalized = Test { source, range in
    guard let first = source.byte(at: range.lowerBound), first >= 65, first <= 90 else {
      return false
    }
    return range.count == 1 || range.contains { source[$0] >= 97 && source[$0] <= 122 }
  }
}

/// What becomes of the places that a lexer is in, one within the other.
enum Move<Place: Sendable>: Sendable {
  /// Goes to a place within this one.
  case enter(Place)
  /// Goes back to the place around this one.
  case leave
  /// Goes back too, and gives the piece the colour of the one that went here.
  case close
  /// Goes to another place instead of this one.
  case become(Place)
  /// Goes to the place at the next line; out of it after the line with the word that is the end
  /// of the piece.
  case enterHereDocument(Place, literally: Place)
  /// Goes to the place for the lines after this one that are indented by more.
  case enterIndented(Place)
  /// Takes the piece for the fence of a block in the language that its line names.
  case enterFence

  func map<Other>(_ transform: (Place) -> Other) -> Move<Other> {
    switch self {
    case .enter(let place): .enter(transform(place))
    case .leave: .leave
    case .close: .close
    case .become(let place): .become(transform(place))
    case .enterHereDocument(let place, let literal):
      .enterHereDocument(transform(place), literally: transform(literal))
    case .enterIndented(let place): .enterIndented(transform(place))
    case .enterFence: .enterFence
    }
  }
}
