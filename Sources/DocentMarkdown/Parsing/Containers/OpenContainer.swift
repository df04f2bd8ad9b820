/// A container whose end has not been seen.
struct OpenContainer {
  enum Form: Equatable {
    /// Up to as many colons.
    case colons(Int)
    /// As long as lines are indented by four.
    case indented
    /// Up to `}`.
    case braces(isHidden: Bool)
  }

  let form: Form
  let line: Int
  /// How far its mark is indented in the file.
  let indentation: Int
  /// How far what it holds is indented in the file; `nil` before its first line.
  var contentIndentation: Int?

  init(_ form: Form, line: Int, indentation: Int) {
    self.form = form
    self.line = line
    self.indentation = indentation
    switch form {
    case .colons: contentIndentation = indentation
    case .indented: contentIndentation = indentation + 4
    case .braces: break
    }
  }

  var isInBraces: Bool { if case .braces = form { true } else { false } }
  var isInColons: Bool { if case .colons = form { true } else { false } }
  var isHidden: Bool { form == .braces(isHidden: true) }

  /// How much less its content is indented in the Markdown.
  var removedColumns: Int { contentIndentation.map { $0 - indentation } ?? 0 }

  /// Whether a line that is indented this far stands after it.
  func ends(beforeIndentation width: Int) -> Bool {
    form == .indented && width < indentation + 4
  }

  /// The line that ends it; `nil` for one that needs none.
  var end: String? {
    switch form {
    case .colons(let count): String(repeating: ":", count: count)
    case .indented: nil
    case .braces: "}"
    }
  }
}

extension [OpenContainer] {
  /// The place of the container that a line of so many colons ends.
  func index(closedBy count: Int) -> Int? {
    let start = lastIndex { !$0.isInColons }.map { $0 + 1 } ?? 0
    return self[start...].lastIndex { $0.form == .colons(count) }
      ?? self[start...].lastIndex { open in
        if case .colons(let opened) = open.form { opened < count } else { false }
      }
  }
}
