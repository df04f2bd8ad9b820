/// A part of a page between two marks, as other generators have it: a note, a tab, what folds away.
struct Container: Sendable {
  enum Kind: Sendable, Equatable {
    case alert(Alert.Kind)
    case details(isOpen: Bool)
    case tab
    /// Fences that are tabs.
    case codeGroup
    /// What it holds is shown as if it stood in nothing.
    case plain
  }

  let kind: Kind
  /// As the author wrote it, in Markdown, or else the word for this kind of container.
  let title: String

  init(_ kind: Kind, title: String = "") {
    self.kind = kind
    self.title = title
  }

  /// The container of a name; `nil` for a name that none of the generators knows.
  init?(named name: String, title: String?, isOpen: Bool = false) {
    let name = name.lowercased()
    let title = title.flatMap { $0.isEmpty ? nil : $0 } ?? name.capitalized
    switch name {
    case "details": self.init(.details(isOpen: isOpen), title: title)
    case "code-group": self.init(.codeGroup)
    case "raw", "v-pre": self.init(.plain)
    default:
      guard let kind = Self.alerts[name] else { return nil }
      self.init(.alert(kind), title: title)
    }
  }

  /// One of a name that no generator knows: a note.
  init(unknown name: String, title: String?) {
    let title = title.flatMap { $0.isEmpty ? nil : $0 } ?? name.capitalized
    self.init(.alert(.note), title: title)
  }

  /// What readers can fold away, as Material for MkDocs writes it with a name of a note.
  init(foldedAs name: String, title: String?, isOpen: Bool) {
    self.init(
      .details(isOpen: isOpen),
      title: title.flatMap { $0.isEmpty ? nil : $0 } ?? name.lowercased().capitalized)
  }

  static var names: [String] { (alerts.keys + ["details", "code-group"]).sorted() }

  /// The notes of Starlight, VitePress, Docusaurus and Material for MkDocs.
  private static let alerts: [String: Alert.Kind] = [
    "note": .note, "info": .note, "todo": .note, "abstract": .note, "summary": .note,
    "tldr": .note, "question": .note, "help": .note, "faq": .note, "example": .note,
    "quote": .note, "cite": .note, "seealso": .note, "secondary": .note,
    "tip": .tip, "hint": .tip, "success": .tip, "check": .tip, "done": .tip,
    "important": .important,
    "warning": .warning, "attention": .warning,
    "caution": .caution, "danger": .caution, "error": .caution, "bug": .caution,
    "failure": .caution, "fail": .caution, "missing": .caution,
  ]
}

extension String {
  /// With a capital first letter.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
