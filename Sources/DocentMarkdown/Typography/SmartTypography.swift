/// Puts the signs of typesetting in the place of those of typewriters.
///
/// libcmark-gfm (seen with 0.29.0.gfm.6) can do this while it parses. But then the slugs of
/// headings are no longer GitHub's, a `{#a--b}` is another id, and `a--b@c.org` another address.
struct SmartTypography {
  /// The character before the one that is looked at; `nil` at the start of the text.
  private var previous: Unicode.Scalar?
  /// How many elements of HTML are open whose text is code.
  private var codeDepth = 0

  /// The inlines of one block, with code, HTML and addresses as they are.
  static func applied(to inlines: [Inline]) -> [Inline] {
    var typography = SmartTypography()
    return typography.typeset(inlines)
  }

  /// A text that stands alone.
  static func applied(to text: String) -> String {
    var typography = SmartTypography()
    return typography.typeset(text)
  }

  private mutating func typeset(_ inlines: [Inline]) -> [Inline] { inlines.map { typeset($0) } }

  private mutating func typeset(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): return .text(typeset(text))
    case .softBreak, .lineBreak:
      previous = " "
      return inline
    case .code(let code):
      follow(code)
      return inline
    case .html(let html):
      read(html)
      return inline
    case .footnoteReference: return inline
    case .emphasis(let inlines): return .emphasis(typeset(inlines))
    case .strong(let inlines): return .strong(typeset(inlines))
    case .strikethrough(let inlines): return .strikethrough(typeset(inlines))
    case .link(let link):
      let text = link.inlines.plainText
      guard !link.destination.hasSuffix(text) else {
        previous = text.unicodeScalars.last
        return inline
      }
      return .link(typeset(link, title: link.title))
    case .image(let image):
      // The title of an image is its caption.
      return .image(typeset(image, title: Self.applied(to: image.title)))
    }
  }

  private mutating func typeset(_ link: Link, title: String) -> Link {
    Link(
      destination: link.destination, title: title, inlines: typeset(link.inlines),
      range: link.range, textRange: link.textRange, size: link.size)
  }

  /// Goes on behind code: a quote there ends something, whatever the code ends with.
  private mutating func follow(_ code: String) {
    previous = code.unicodeScalars.last.map { $0.standsBeforeOpeningQuotes ? "x" : $0 } ?? previous
  }

  private mutating func read(_ html: RawHTML) {
    if let tag = html.tags.first {
      if Self.codeElements.contains(tag.name) { codeDepth += 1 }
    } else if html.source.hasPrefix("</") {
      let name = html.source.dropFirst(2).prefix { $0.isLetter }
      if Self.codeElements.contains(name.lowercased()) { codeDepth = max(0, codeDepth - 1) }
    }
  }

  private static let codeElements: Set = ["code", "kbd", "pre", "samp", "tt", "var"]

  private mutating func typeset(_ text: String) -> String {
    guard codeDepth == 0 else {
      follow(text)
      return text
    }
    guard text.utf8.contains(where: { "\"'-.".utf8.contains($0) }) else {
      previous = text.unicodeScalars.last ?? previous
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let run = scalars[index...].prefix { $0 == scalar }.count
      let next = index + run < scalars.count ? scalars[index + run] : nil
      switch scalar {
      case "\"", "'":
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        let isElision = scalar == "'" && Self.startsElision(scalars[(index + 1)...])
        result.append(isElision ? "’" : quote(scalar, before: after))
        index += 1
      case "-":
        let isArrow = next == ">" || previous == "<"
        result.append(contentsOf: isArrow ? Array(scalars[index..<index + run]) : dashes(run))
        index += run
      case "." where run == 3:
        let isRange = next?.isDigit == true && previous?.isDigit == true
        result.append(contentsOf: isRange ? [".", ".", "."] : ["…"])
        index += run
      case ".":
        result.append(contentsOf: scalars[index..<index + run])
        index += run
      default:
        result.append(scalar)
        index += 1
      }
      previous = result.last
    }
    return String(result)
  }

  /// Whether a word follows whose first letters are left out, and so has an apostrophe there.
  private static func startsElision(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = rest.prefix(6).prefix { $0.properties.isAlphabetic }
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    guard elisions.contains(word) else { return false }
    // `'em'` is a quote, and `'n'` is none.
    return word == "n" || rest.dropFirst(letters.count).first != "'"
  }

  private static let elisions: Set = ["em", "n", "til", "tis", "twas", "twere", "twill"]

  private func quote(_ quote: Unicode.Scalar, before next: Unicode.Scalar?) -> Unicode.Scalar {
    let opens = previous.map(\.standsBeforeOpeningQuotes) ?? true
    if opens, next?.properties.isWhitespace == true { return quote }
    guard opens, !(quote == "'" && next?.isDigit == true) else { return quote == "'" ? "’" : "”" }
    return quote == "'" ? "‘" : "“"
  }

  /// As libcmark-gfm divides a run of hyphens: into long dashes, short ones, or both.
  private func dashes(_ count: Int) -> [Unicode.Scalar] {
    guard count > 1 else { return ["-"] }
    let short = count % 3 == 0 ? 0 : count % 2 == 0 ? count / 2 : count % 3 == 2 ? 1 : 2
    let long = (count - 2 * short) / 3
    return Array(repeating: "—", count: long) + Array(repeating: "–", count: short)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var standsBeforeOpeningQuotes: Bool {
    properties.isWhitespace || "([{-–—/“‘\"'«„‚".unicodeScalars.contains(self)
  }
}
