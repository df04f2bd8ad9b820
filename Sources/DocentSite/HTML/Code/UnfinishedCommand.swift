/// Whether a shell would wait for more of a command: for the end of a quotation, a block, a
/// here-document, or for what comes after `|`, `&&` and a backslash.
struct UnfinishedCommand {
  private var rest: Substring.UTF8View
  private var depth = 0
  private var documents: [(end: String, isIndented: Bool)] = []
  private var isOpen = false
  /// Whether the next word is a command, or one of the words that hold commands together.
  private var startsCommand = true

  /// `nil` for a command that is complete.
  init?(_ command: String) {
    rest = command[...].utf8
    while !isOpen, let byte = rest.popFirst() { read(byte) }
    guard isOpen || depth > 0 || !documents.isEmpty else { return nil }
  }

  private mutating func read(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"):
      isOpen = rest.isEmpty
      rest = rest.dropFirst()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): skipQuotation(byte)
    case UInt8(ascii: "#"): rest = rest.drop { $0 != UInt8(ascii: "\n") }
    case UInt8(ascii: "<") where rest.starts(with: "<<".utf8): rest = rest.dropFirst(2)
    case UInt8(ascii: "<") where rest.first == byte: readDocument()
    case UInt8(ascii: "\n"):
      skipDocuments()
      startsCommand = true
    case UInt8(ascii: "|"), UInt8(ascii: "&"):
      startsCommand = true
      let isDouble = rest.first == byte
      if isDouble { rest = rest.dropFirst() }
      isOpen = (isDouble || byte == UInt8(ascii: "|")) && rest.allSatisfy(\.isBlankOrEnd)
    case UInt8(ascii: ";"): startsCommand = true
    case UInt8(ascii: "("):
      depth += 1
      startsCommand = true
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    case _ where byte.isBlankOrEnd: break
    default: readWord(byte)
    }
  }

  private mutating func readWord(_ first: UInt8) {
    let signs = " \t\n;|&()<\\'\"".utf8
    let word = String(decoding: [first] + rest.prefix { !signs.contains($0) }, as: UTF8.self)
    rest = rest.dropFirst(word.utf8.count - 1)
    guard startsCommand else { return }
    switch word {
    case "if", "while", "until", "{": depth += 1
    case "for", "select", "case":
      depth += 1
      startsCommand = false
    case "fi", "done", "esac", "}":
      depth = max(0, depth - 1)
      startsCommand = false
    case "then", "else", "elif", "do", "!": break
    default: startsCommand = false
    }
  }

  private mutating func skipQuotation(_ mark: UInt8) {
    startsCommand = false
    while let byte = rest.popFirst() {
      if byte == mark { return }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") { rest = rest.dropFirst() }
    }
    isOpen = true
  }

  /// The word after `<<`, which ends a document that starts in the next line.
  private mutating func readDocument() {
    rest = rest.dropFirst()
    let isIndented = rest.first == UInt8(ascii: "-")
    if isIndented { rest = rest.dropFirst() }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    let word = rest.prefix { !$0.isBlankOrEnd && !";|&()<>".utf8.contains($0) }
    rest = rest[word.endIndex...]
    let end = word.filter { !"'\"\\".utf8.contains($0) }
    documents.append((String(decoding: end, as: UTF8.self), isIndented))
  }

  private mutating func skipDocuments() {
    while let document = documents.first, !rest.isEmpty {
      var line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest[line.endIndex...].dropFirst()
      if document.isIndented { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if line.elementsEqual(document.end.utf8) { documents.removeFirst() }
    }
  }
}

extension UInt8 {
  fileprivate var isBlankOrEnd: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
  }
}
