/// A language as its lexer needs it: what can stand in which place.
struct Grammar: Sendable {
  /// A place with its rules by the byte that they begin with.
  struct State: Sendable {
    let fill: TokenKind?
    let leavesAtLineEnd: Bool
    let names: ByteSet
    let content: Content

    enum Content: Sendable {
      case rules([Rule<Int>], byFirstByte: [[Int]])
      case language(String, end: [UInt8])
    }
  }

  let states: [State]

  /// - Parameter context: what holds in each place; the lexer begins in the first.
  init<Place: CaseIterable & Hashable & Sendable>(
    _: Place.Type, _ context: (Place) -> Context<Place>
  ) {
    let places = Array(Place.allCases)
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    states = places.map { place in
      let context = context(place)
      return State(
        fill: context.fill, leavesAtLineEnd: context.leavesAtLineEnd, names: context.names,
        content: context.language.map { .language($0.name, end: Array($0.end.utf8)) }
          // All places have numbers, since they are all cases.
          ?? Self.content(context.rules.map { $0.map { numbers[$0] ?? 0 } }))
    }
  }

  /// A grammar with one place.
  init(names: ByteSet = .name, _ rules: [Rule<OnlyPlace>]) {
    self.init(OnlyPlace.self) { _ in Context(names: names, rules) }
  }

  private static func content(_ rules: [Rule<Int>]) -> State.Content {
    .rules(
      rules,
      byFirstByte: (0...255).map { byte in
        rules.indices.filter { rules[$0].pattern.starts.contains(UInt8(byte)) }
      })
  }
}

/// The place in a language that is the same everywhere.
enum OnlyPlace: CaseIterable, Sendable { case code }

/// What holds in a place, such as within a string.
struct Context<Place: Sendable>: Sendable {
  /// What text is that no rule takes.
  let fill: TokenKind?
  /// Whether the place ends with its line at the latest.
  let leavesAtLineEnd: Bool
  /// What a name consists of, for those that no rule takes.
  let names: ByteSet
  /// The first that fits decides.
  let rules: [Rule<Place>]
  /// What the place is in, instead of rules.
  let language: (name: String, end: String)?

  init(
    fill: TokenKind? = nil, leavesAtLineEnd: Bool = false, names: ByteSet = .name,
    _ rules: [Rule<Place>]
  ) {
    self.fill = fill
    self.leavesAtLineEnd = leavesAtLineEnd
    self.names = names
    self.rules = rules
    language = nil
  }

  /// A place in another language.
  ///
  /// - Parameter end: what comes after it, in capitals or not; an empty one is the source's end.
  init(language: String, until end: String) {
    fill = nil
    leavesAtLineEnd = false
    names = .name
    rules = []
    self.language = (language, end)
  }
}
