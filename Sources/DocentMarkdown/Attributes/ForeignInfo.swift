/// What other generators read in an info string: `js {1,3-5} title="a.js" showLineNumbers`.
///
/// VitePress, Docusaurus and Starlight write lines in braces, which may touch the language;
/// Material for MkDocs writes `hl_lines="1 3-5"` and `linenums="1"`, and may put all of it into
/// braces: `{ .js title="a.js" }`. Docent's own attributes are read too where the commas are missing.
/// What is not understood is left alone, as GitHub does.
struct ForeignInfo {
  private(set) var language = ""
  private(set) var attributes = FenceAttributes()
  private var rest: ArraySlice<UInt8>

  init(_ info: ArraySlice<UInt8>) {
    rest = info.drop(while: \.isBlank)
    if rest.first == UInt8(ascii: "{") {
      rest = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
    } else {
      readLanguage()
    }
    while !rest.isEmpty {
      rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
      switch rest.first {
      case UInt8(ascii: "{"):
        attributes.presentation.highlightedLines += lines(in: enclosed(by: UInt8(ascii: "}")))
      // Starlight marks text that is quoted here, or that matches.
      case UInt8(ascii: "\""): _ = enclosed(by: UInt8(ascii: "\""))
      case UInt8(ascii: "/"): _ = enclosed(by: UInt8(ascii: "/"))
      default: readWord()
      }
    }
  }

  private mutating func readLanguage() {
    let word = taken { !$0.isBlank && $0 != UInt8(ascii: "{") }
    let mark = Array(":line-numbers".utf8)
    guard let start = word.firstRange(of: mark)?.lowerBound else {
      language = String(decoding: word, as: UTF8.self)
      return
    }
    language = String(decoding: word[..<start], as: UTF8.self)
    attributes.presentation.showsLineNumbers = true
  }

  private mutating func readWord() {
    let name = taken { !$0.isBlank && !",={".utf8.contains($0) }
    guard rest.first == UInt8(ascii: "=") else {
      read(String(decoding: name, as: UTF8.self), value: nil)
      return
    }
    rest.removeFirst()
    let value: ArraySlice<UInt8> =
      switch rest.first {
      case UInt8(ascii: "\""): enclosed(by: UInt8(ascii: "\""))
      case UInt8(ascii: "'"): enclosed(by: UInt8(ascii: "'"))
      case UInt8(ascii: "{"): enclosed(by: UInt8(ascii: "}"))
      case UInt8(ascii: "["): enclosed(by: UInt8(ascii: "]"))
      default: taken { !$0.isBlank && $0 != UInt8(ascii: ",") }
      }
    read(String(decoding: name, as: UTF8.self), value: value)
  }

  private mutating func read(_ name: String, value: ArraySlice<UInt8>?) {
    let text = value.map { String(decoding: $0, as: UTF8.self) }
    switch name {
    case "title": if let text, !text.isEmpty { attributes.presentation.title = text }
    case "mark", "hl_lines", "highlight":
      attributes.presentation.highlightedLines += lines(in: value ?? [])
    case "strikeout": attributes.presentation.struckLines += lines(in: value ?? [])
    case "showLineNumbers", "linenums": attributes.presentation.showsLineNumbers = text != "false"
    case ".no-copy": attributes.presentation.isCopyable = false
    case _ where name.hasPrefix(".") && language.isEmpty: language = String(name.dropFirst())
    default: try? FenceAttribute.apply(name, text, to: &attributes)
    }
  }

  /// Line numbers and stretches of them, apart by commas or blanks; none if there is anything else.
  private func lines(in text: ArraySlice<UInt8>) -> [ClosedRange<Int>] {
    let words = text.split { $0.isBlank || $0 == UInt8(ascii: ",") }
    let lines = words.compactMap { FenceAttribute.lines(String(decoding: $0, as: UTF8.self)) }
    return lines.count == words.count ? lines : []
  }

  // MARK: Bytes

  private mutating func taken(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let word = rest.prefix(while: condition)
    rest = rest[word.endIndex...]
    return word
  }

  /// What stands between the first byte and the next `end`, or the end of the text.
  private mutating func enclosed(by end: UInt8) -> ArraySlice<UInt8> {
    rest.removeFirst()
    let content = taken { $0 != end }
    rest = rest.dropFirst()
    return content
  }
}
