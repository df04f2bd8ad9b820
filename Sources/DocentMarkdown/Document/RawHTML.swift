package import DocentModel

/// HTML in a page as the author wrote it, and what Docent reads of it.
package struct RawHTML: Sendable {
  package let source: String
  /// The start tags in order; those in comments are none, nor are those that pages show as text.
  package let tags: [HTMLTag]
  /// What keeps the HTML from harming the page around it, in order.
  package let repairs: [HTMLRepair]

  package init(source: String, tags: [HTMLTag] = [], repairs: [HTMLRepair] = []) {
    self.source = source
    self.tags = tags
    self.repairs = repairs
  }
}

/// Other bytes in the place of some of the HTML's.
package struct HTMLRepair: Sendable, Equatable {
  package let bytes: Range<Int>
  package let replacement: String

  package init(bytes: Range<Int>, replacement: String) {
    self.bytes = bytes
    self.replacement = replacement
  }

  /// Adds text, and leaves out nothing.
  init(at offset: Int, adding text: String) {
    self.init(bytes: offset..<offset, replacement: text)
  }
}

/// A start tag.
package struct HTMLTag: Sendable {
  /// In lower case.
  package let name: String
  /// Where the author wrote `<` and the name.
  package let range: SourceRange
  package let attributes: [HTMLAttribute]
  /// Where in the HTML's bytes the tag stands, from `<` to `>`.
  package let bytes: Range<Int>
  /// Where in the HTML's bytes the name ends.
  package let nameEnd: Int

  package init(
    name: String, range: SourceRange, attributes: [HTMLAttribute], bytes: Range<Int>, nameEnd: Int
  ) {
    self.name = name
    self.range = range
    self.attributes = attributes
    self.bytes = bytes
    self.nameEnd = nameEnd
  }

  /// The value of an attribute; of two with one name, browsers read the first.
  package func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// An attribute in a tag.
package struct HTMLAttribute: Sendable {
  /// In lower case.
  package let name: String
  /// Without quotes, with character references resolved; empty when there is none.
  package let value: String
  /// Where in the HTML's bytes the attribute stands, with the blanks before it.
  package let bytes: Range<Int>
  /// Where in the HTML's bytes its name stands.
  package let nameBytes: Range<Int>
  /// Where the author wrote the attribute.
  package let range: SourceRange
  /// Where the author wrote the value.
  package let valueRange: SourceRange

  package init(
    name: String, value: String, bytes: Range<Int>, nameBytes: Range<Int>, range: SourceRange,
    valueRange: SourceRange
  ) {
    self.name = name
    self.value = value
    self.bytes = bytes
    self.nameBytes = nameBytes
    self.range = range
    self.valueRange = valueRange
  }
}
