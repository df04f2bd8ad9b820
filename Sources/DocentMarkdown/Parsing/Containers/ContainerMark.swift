/// A line that starts or ends a container.
enum ContainerMark {
  /// `:::note[Title]` in Starlight and Docusaurus, `::: note Title` in VitePress.
  case colons(Int, name: String, Container?, title: String?)
  /// Colons alone.
  case colonsEnd(Int)
  /// `!!! note "Title"`, `??? note "Title"` and `=== "Tab"` of Material for MkDocs.
  case indented(name: String, Container?, title: String?)
  case directive(Directive)
  /// The end of a directive.
  case brace

  /// A quick look that spares most pages the reading of their lines.
  static func mayStart(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: \.isBlank)
    guard let first = text.first, let second = text.dropFirst().first else { return false }
    return switch first {
    case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="):
      second == first && text.dropFirst(2).first == first
    case UInt8(ascii: "@"): UInt8(ascii: "A")...UInt8(ascii: "Z") ~= second
    default: false
    }
  }

  /// - Parameter text: A line without the blanks at its start.
  init?(_ text: ArraySlice<UInt8>) {
    var text = text
    while text.last?.isBlank == true { text.removeLast() }
    switch text.first {
    case UInt8(ascii: ":"): self.init(colons: text)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): self.init(indented: text)
    case UInt8(ascii: "@"):
      guard let directive = Directive(text) else { return nil }
      self = .directive(directive)
    case UInt8(ascii: "}") where text.count == 1: self = .brace
    default: return nil
    }
  }

  private init?(colons text: ArraySlice<UInt8>) {
    let colons = text.prefix { $0 == UInt8(ascii: ":") }.count
    guard colons >= 3 else { return nil }
    let rest = text.dropFirst(colons).drop(while: \.isBlank)
    guard !rest.isEmpty else {
      self = .colonsEnd(colons)
      return
    }
    let name = String(decoding: rest.prefix(while: \.isOfContainerName), as: UTF8.self)
    let after = rest.dropFirst(name.utf8.count)
    guard name.utf8.first.map({ $0.isASCIIAlphanumeric }) == true,
      after.first.map({ $0.isBlank || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) ?? true
    else { return nil }
    let words = ContainerWords(after)
    self = .colons(
      colons, name: name,
      Container(named: name, title: words.title, isOpen: words.isOpen), title: words.title)
  }

  /// The whole line has to be of this form: prose can start with `!!!` too.
  private init?(indented text: ArraySlice<UInt8>) {
    let mark = text.prefix { $0 == text.first }
    var rest = text.dropFirst(mark.count)
    let sign = rest.first.flatMap { "!+".utf8.contains($0) ? $0 : nil }
    if sign != nil { rest = rest.dropFirst() }
    guard mark.count == 3, mark.first != UInt8(ascii: "!") || sign == nil else { return nil }
    let words = rest.prefix { $0 != UInt8(ascii: "\"") }
    let quoted = rest[words.endIndex...]
    let title = quoted.dropFirst().dropLast()
    guard quoted.isEmpty || quoted.count >= 2 && quoted.last == UInt8(ascii: "\""),
      words.allSatisfy({ $0.isOfContainerName || $0.isBlank })
    else { return nil }
    let names = words.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
    let name = names.first ?? ""
    let titleText = quoted.isEmpty ? nil : String(decoding: title, as: UTF8.self)
    let container: Container?
    if mark.first == UInt8(ascii: "=") {
      guard names.isEmpty, let titleText, rest.first?.isBlank == true else { return nil }
      container = Container(.tab, title: titleText)
    } else {
      guard !names.isEmpty else { return nil }
      let isFolded = mark.first == UInt8(ascii: "?")
      container =
        isFolded
        ? Container(foldedAs: name, title: titleText, isOpen: sign == UInt8(ascii: "+"))
        : Container(named: name, title: titleText)
    }
    self = .indented(name: name, container, title: titleText)
  }
}

/// What follows the name of a container: `[Title]{icon="star"}`, or words.
private struct ContainerWords {
  var title: String?
  /// Whether there is VitePress's `{open}`.
  var isOpen = false

  init(_ text: ArraySlice<UInt8>) {
    var text = text.drop(while: \.isBlank)
    if text.last == UInt8(ascii: "}"), let start = text.lastIndex(of: UInt8(ascii: "{")) {
      let words = text[start...].dropFirst().dropLast().split(whereSeparator: \.isBlank)
      isOpen = words.contains { $0.elementsEqual("open".utf8) }
      text = text[..<start]
    }
    while text.last?.isBlank == true { text.removeLast() }
    if text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") {
      text = text.dropFirst().dropLast()
    }
    if !text.isEmpty { title = String(decoding: text, as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate var isOfContainerName: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
