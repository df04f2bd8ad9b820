extension Grammar {
  private enum Place: CaseIterable { case text, tag }

  /// https://www.w3.org/TR/xml/; SVG and property lists are XML.
  static let xml = Grammar(Place.self) { place in
    switch place {
    case .text: Context(Rule.markupText(tag: .tag))
    case .tag: Context(names: .attributeName, Rule.markupTag(end: .leave))
    }
  }
}
