package import DocentModel

/// A piece of running text.
package indirect enum Inline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case html(RawHTML)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(Link)
  case image(Link)
  /// The `occurrence`-th reference, from 1, to the footnote of that number.
  case footnoteReference(number: Int, label: String, occurrence: Int)
}

/// A link or an image: a destination, and the text that stands for it.
package struct Link: Sendable {
  /// The address with Markdown's escapes and entities resolved, not yet percent-encoded.
  package let destination: String
  package let title: String
  package let inlines: [Inline]
  /// Where the author wrote the destination; for a reference link, where the link stands.
  package let range: SourceRange
  /// How large the author wants an image; `nil` when they do not say.
  package let size: WrittenSize?
  /// Where the author wrote the text: between the brackets; where the link stands when it has none.
  package let textRange: SourceRange

  /// - Parameter textRange: `nil` for the same as `range`.
  package init(
    destination: String, title: String, inlines: [Inline], range: SourceRange,
    textRange: SourceRange? = nil, size: WrittenSize? = nil
  ) {
    self.destination = destination
    self.title = title
    self.inlines = inlines
    self.range = range
    self.textRange = textRange ?? range
    self.size = size
  }

  /// The same image in another size.
  func with(_ size: WrittenSize) -> Link {
    Link(
      destination: destination, title: title, inlines: inlines, range: range, textRange: textRange,
      size: size)
  }
}

/// A size as it stands in HTML's attributes: each a number of CSS pixels, or a percentage.
package struct WrittenSize: Sendable, Equatable {
  package let width: String?
  package let height: String?
}

extension Sequence<Inline> {
  /// The text without its markup; what an image shows is its description.
  package var plainText: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let string), .code(let string): text += string
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        text += inlines.plainText
      case .link(let link), .image(let link): text += link.inlines.plainText
      case .html, .footnoteReference: break
      }
    }
  }
}
