/// A directive of DocC's, in the line that starts it: `@Tab("Swift") {`.
///
/// Only names that DocC knows are directives: other lines can start with `@` as well.
struct Directive {
  enum Body: Equatable {
    case none
    /// What follows, up to a line `}`.
    case lines
    /// What stands between braces in the same line.
    case text(String)
  }

  let name: String
  /// By label; what has none is by the empty label.
  let arguments: [String: String]
  let body: Body

  /// - Parameter text: A line without the blanks at its start.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "@") else { return nil }
    let letters = text.dropFirst().prefix(while: \.isASCIIAlphanumeric)
    name = String(decoding: letters, as: UTF8.self)
    guard Self.hidden.contains(name) || Self.shown.contains(name) else { return nil }
    var rest = text[letters.endIndex...].drop(while: \.isBlank)
    if rest.first == UInt8(ascii: "(") {
      guard let list = Arguments(rest) else { return nil }
      arguments = list.values
      rest = rest[list.end...].drop(while: \.isBlank)
    } else {
      arguments = [:]
    }
    while rest.last?.isBlank == true { rest.removeLast() }
    if rest.isEmpty {
      body = .none
    } else if rest.elementsEqual([UInt8(ascii: "{")]) {
      body = .lines
    } else if rest.first == UInt8(ascii: "{"), rest.last == UInt8(ascii: "}") {
      body = .text(String(decoding: rest.dropFirst().dropLast(), as: UTF8.self))
    } else {
      return nil
    }
  }

  /// Whether it is about the page, and its content not for readers.
  var isHidden: Bool { Self.hidden.contains(name) }

  /// The container that its content stands in.
  var container: Container {
    switch name {
    case "Tab": Container(.tab, title: arguments[""] ?? "")
    case "DeprecationSummary": Container(.alert(.warning), title: "Deprecated")
    default: Container(.plain)
    }
  }

  /// What it shows by itself, as Markdown.
  ///
  /// DocC looks for such files by their names, as for the pages of links with `doc:`.
  var markdown: String {
    guard let source = arguments["source"], !source.contains(where: { "<>\n".contains($0) }) else {
      return ""
    }
    let text = (arguments["alt"] ?? "").reduce(into: "") { text, character in
      if "[]\\".contains(character) { text += "\\" }
      text.append(character)
    }
    return switch name {
    case "Image": "![\(text)](<doc:\(source)>)"
    case "Video": "[\(text.isEmpty ? source : text)](<doc:\(source)>)"
    default: ""
    }
  }

  private static let hidden: Set<String> = [
    "Metadata", "Comment", "Options", "Redirected", "TechnologyRoot", "DisplayName", "PageImage",
    "PageKind", "PageColor", "CallToAction", "Available", "SupportedLanguage", "TitleHeading",
    "AlternateRepresentation", "DocumentationExtension", "AutomaticSeeAlso",
    "AutomaticTitleHeading", "AutomaticArticleSubheading", "TopicsVisualStyle",
  ]

  private static let shown: Set<String> = [
    "Row", "Column", "TabNavigator", "Tab", "Links", "Small", "Image", "Video",
    "DeprecationSummary",
  ]
}

/// `(source: "a.png", alt: "A")`, `("Swift")`, `(numberOfColumns: 2)`.
private struct Arguments {
  var values: [String: String] = [:]
  /// After the closing bracket.
  var end: Int

  /// `nil` for a list that the line does not end.
  init?(_ text: ArraySlice<UInt8>) {
    end = text.startIndex + 1
    var label: [UInt8] = []
    var value: [UInt8] = []
    var isQuoted = false
    while end < text.endIndex {
      let byte = text[end]
      end += 1
      switch byte {
      case UInt8(ascii: "\\") where isQuoted && end < text.endIndex:
        value.append(text[end])
        end += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: value.append(byte)
      case UInt8(ascii: ":"): (label, value) = (value, [])
      case UInt8(ascii: ","), UInt8(ascii: ")"):
        values[String(decoding: label, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        (label, value) = ([], [])
        if byte == UInt8(ascii: ")") { return }
      case _ where byte.isBlank: break
      default: value.append(byte)
      }
    }
    return nil
  }
}
