/// What C, C++ and Objective-C share.
///
/// A line of the preprocessor is code but for its first word, so one that goes on after a
/// backslash needs nothing of its own.
enum CFamilyPlace: CaseIterable, Sendable { case code, include }

extension Grammar {
  init(cFamily names: CFamilyWords, _ rules: [Rule<CFamilyPlace>] = []) {
    self.init(CFamilyPlace.self) { place in
      switch place {
      case .code: Context(rules + Self.cFamilyCode(names))
      case .include:
        Context(
          leavesAtLineEnd: true,
          [
            .lineComment("//"), .blockComment(), .string("\""),
            Rule(.quoted("<", ">", escape: .none), .string),
          ])
      }
    }
  }

  private static func cFamilyCode(_ names: CFamilyWords) -> [Rule<CFamilyPlace>] {
    [
      .lineComment("//"),
      .blockComment(),
      // The text of these is prose, with an apostrophe in it as often as not.
      Rule(.line(from: "#error", "#warning"), at: .indented, .directive),
      Rule(
        .preprocessorWord("include", "import", "include_next", "embed"), at: .indented,
        .directive, .enter(.include)),
      Rule(.preprocessorWord(), at: .indented, .directive),
      Rule(.enclosed("[[", "]]"), at: .after(.whiteSpace.union(";{}()>")), .attribute),
      .string("\""),
      .string("'"),
      Rule(.number(separators: "_'"), .number),
      Rule(
        .word(.name.union("$")),
        cases: [
          .word(names.keywords, .keyword),
          .word(names.types, .type),
          .word("__attribute__ __declspec __asm__ alignas _Alignas", .attribute),
          .if(.isCTypeName, .type),
          .capitalized(.type),
        ]),
    ]
  }
}

/// The words of a language like C, separated by white space.
struct CFamilyWords: Sendable {
  let keywords: String
  let types: String
}

extension Pattern {
  /// A number sign and one of the words, or any word if there are none.
  fileprivate static func preprocessorWord(_ words: String...) -> Pattern {
    let set = WordSet(words.joined(separator: " "))
    return Pattern(starts: "#") { source, start in
      let word = source.end(of: " \t", from: start + 1)
      let end = source.end(of: .name, from: word)
      return end > word && (words.isEmpty || set.contains(word..<end, of: source)) ? end : nil
    }
  }
}

extension Test {
  /// A name such as `size_t`.
  fileprivate static let isCTypeName = Test { source, range in
    range.count > 2 && source.has(Array("_t".utf8), at: range.upperBound - 2)
  }
}
