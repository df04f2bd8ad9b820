import DocentModel

/// Takes typed values out of a YAML mapping, and collects what is wrong with it.
///
/// The keys that are asked for are the keys that exist: `finish` reports all others.
struct MappingReader {
  private let entries: [YAMLValue.Entry]
  private let source: SourceFile
  /// The id of the diagnostics about values.
  private let id: String
  private var knownKeys: [String] = []
  /// Keys that are read, and that no hint names.
  private var keysOfOthers: [String] = []
  private var readsKeysOfOthers = false
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads nothing where `value` is nothing; any other value that is no mapping is an error.
  init(_ value: YAMLValue?, in source: SourceFile, id: String) {
    self.source = source
    self.id = id
    guard let value, !value.isNull else {
      entries = []
      return
    }
    guard case .mapping(let entries) = value.content else {
      self.entries = []
      report("expected keys and values here", at: value.range, hint: "write them as ‘key: value’")
      return
    }
    self.entries = entries
  }

  // MARK: Values

  mutating func string(_ key: String) -> String? {
    scalar(key, expected: "a text") { $0 }
  }

  mutating func boolean(_ key: String) -> Bool? {
    scalar(key, expected: "true or false") { Bool($0.lowercased()) }
  }

  mutating func integer(_ key: String) -> Int? {
    scalar(key, expected: "a whole number") { Int($0) }
  }

  /// A scalar that `parse` understands; `expected` completes “‘key’ takes …”.
  mutating func scalar<Value>(
    _ key: String, expected: String, parse: (String) -> Value?
  ) -> Value? {
    guard let value = value(of: key) else { return nil }
    guard case .scalar(let text, _) = value.content, let parsed = parse(text) else {
      report("‘\(key)’ takes \(expected)", at: value.range)
      return nil
    }
    return parsed
  }

  /// A scalar that `parse` understands, with its place.
  mutating func located<Value: Sendable & Equatable>(
    _ key: String, expected: String, parse: (String) -> Value?
  ) -> Located<Value>? {
    guard let value = scalar(key, expected: expected, parse: parse),
      let range = self.value(of: key)?.range
    else { return nil }
    return Located(value, at: location(of: range))
  }

  func location(of range: SourceRange) -> Diagnostic.Location {
    Diagnostic.Location(
      path: source.path, range: range, excerpt: source.lineText(range.start.line))
  }

  /// One of the cases of a type.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type = Value.self
  ) -> Value? {
    guard let value = value(of: key) else { return nil }
    let names = Value.allCases.map(\.rawValue)
    guard case .scalar(let text, _) = value.content, let parsed = Value(rawValue: text) else {
      report("‘\(key)’ takes one of \(names.joined(separator: ", "))", at: value.range)
      return nil
    }
    return parsed
  }

  /// A list of texts, or one text that stands for a list of one.
  mutating func strings(_ key: String) -> [String]? {
    guard let value = value(of: key) else { return nil }
    switch value.content {
    case .scalar(let text, _): return [text]
    case .mapping: break
    case .sequence(let elements):
      let texts = elements.compactMap { element -> String? in
        guard case .scalar(let text, _) = element.content else { return nil }
        return text
      }
      if texts.count == elements.count { return texts }
    }
    report("‘\(key)’ takes a text or a list of texts", at: value.range)
    return nil
  }

  /// The texts of `strings`, with the places where they stand.
  mutating func places(of key: String) -> [(text: String, range: SourceRange)] {
    let count = strings(key)?.count
    let places = value(of: key).map(Self.texts(in:)) ?? []
    return places.count == count ? places : []
  }

  /// All texts in a value of any kind, with their places.
  mutating func places(ofTexts key: String) -> [(text: String, range: SourceRange)] {
    value(of: key).map(Self.texts(in:)) ?? []
  }

  private static func texts(in value: YAMLValue) -> [(text: String, range: SourceRange)] {
    switch value.content {
    case .scalar(let text, _): value.isNull ? [] : [(text, value.range)]
    case .sequence(let elements): elements.flatMap(texts(in:))
    case .mapping: []
    }
  }

  /// A text, or `nil` for a value of any other kind, which is no mistake.
  mutating func text(_ key: String) -> String? {
    guard case .scalar(let text, _) = value(of: key)?.content else { return nil }
    return text
  }

  /// Whether the value is a text without quotes.
  mutating func isPlain(_ key: String) -> Bool {
    guard case .scalar(_, isPlain: true) = value(of: key)?.content else { return false }
    return true
  }

  /// Whether the value is a mapping.
  mutating func isMapping(_ key: String) -> Bool {
    guard case .mapping = value(of: key)?.content else { return false }
    return true
  }

  /// The entries of a mapping with keys of the author's choice.
  mutating func entries(_ key: String) -> [YAMLValue.Entry] {
    guard let value = value(of: key) else { return [] }
    guard case .mapping(let entries) = value.content else {
      report("‘\(key)’ takes keys and values of your own", at: value.range)
      return []
    }
    return entries
  }

  /// A mapping in this one, read by `body`; called without any entry when the key is not there.
  mutating func mapping(_ key: String, _ body: (inout MappingReader) -> Void) {
    var reader = MappingReader(value(of: key), in: source, id: id)
    body(&reader)
    reader.finish(unknownKeys: .error, id: id)
    diagnostics += reader.diagnostics
  }

  /// The mappings in a list, each read by `body`.
  mutating func mappings(_ key: String, _ body: (inout MappingReader) -> Void) {
    guard let value = value(of: key) else { return }
    guard case .sequence(let elements) = value.content else {
      report("‘\(key)’ takes a list", at: value.range, hint: "start each of its items with ‘- ’")
      return
    }
    for element in elements {
      var reader = MappingReader(element, in: source, id: id)
      body(&reader)
      reader.finish(unknownKeys: .error, id: id)
      diagnostics += reader.diagnostics
    }
  }

  // MARK: Keys

  /// The keys that stand in the mapping.
  var keys: [String] { entries.map(\.key) }

  /// From here on, the keys that are asked for are no names of Docent's own.
  mutating func startKeysOfOthers() { readsKeysOfOthers = true }

  /// Lets keys stand that nothing reads; one note names those that are there.
  mutating func leaveUnread(_ keys: [String]) {
    keysOfOthers += keys
    let unread = entries.filter { keys.contains($0.key) }
    guard let first = unread.first else { return }
    let names = unread.map { "‘\($0.key)’" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .note, id: Check.unreadKey.id, "nothing is made of \(names)", at: first.keyRange,
        in: source, hint: "what only your own templates read belongs below ‘extra’"))
  }

  /// Says something about a value that is no mistake.
  mutating func note(_ key: String, _ summary: String) {
    guard let value = value(of: key) else { return }
    diagnostics.append(
      Diagnostic(.note, id: Check.unreadKey.id, summary, at: value.range, in: source))
  }

  /// Reports a key that stands there without a value.
  mutating func require(_ key: String, expected: String, hint: String) {
    guard let entry = entries.first(where: { $0.key == key }), entry.value.isNull else { return }
    report("‘\(key)’ takes \(expected)", at: entry.keyRange, hint: hint)
  }

  /// Reports a key that must not stand there.
  mutating func refuse(_ key: String, _ summary: String, hint: String) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    knownKeys.append(key)
    report(summary, at: entry.keyRange, hint: hint)
  }

  /// Reports the keys that nobody asked for, each with the nearest that exists.
  mutating func finish(unknownKeys severity: Diagnostic.Severity, id: String) {
    for entry in entries where !knownKeys.contains(entry.key) {
      guard !keysOfOthers.contains(entry.key) else { continue }
      let nearest = knownKeys.nearest(to: entry.key)
      let choices = "known keys: \(Set(knownKeys).sorted().joined(separator: ", "))"
      diagnostics.append(
        Diagnostic(
          severity, id: id, "unknown key ‘\(entry.key)’", at: entry.keyRange,
          in: source, hint: nearest.map { "did you mean ‘\($0)’?" } ?? choices))
    }
  }

  private mutating func value(of key: String) -> YAMLValue? {
    if readsKeysOfOthers { keysOfOthers.append(key) } else { knownKeys.append(key) }
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// Reports something wrong with a value.
  mutating func report(_ summary: String, at range: SourceRange, hint: String? = nil) {
    diagnostics.append(Diagnostic(.error, id: id, summary, at: range, in: source, hint: hint))
  }
}
