import DocentMarkdown

/// GitHub's filter of raw HTML: tags that change how the rest of a page is read become text.
package enum TagFilter {
  /// Writes HTML with the `<` of each filtered tag as `&lt;`.
  package static func write(_ html: String, to buffer: inout HTMLBuffer) {
    var rest = Array(html.utf8)[...]
    while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
      buffer.write(raw: rest[..<opening])
      rest = rest[opening...].dropFirst()
      if startsFilteredTag(rest) { buffer.write("&lt;") } else { buffer.write("<") }
    }
    buffer.write(raw: rest)
  }

  /// Whether after a `<` one of the names stands, whole, in any case.
  static func startsFilteredTag(_ afterBracket: ArraySlice<UInt8>) -> Bool {
    let tag = afterBracket.first == UInt8(ascii: "/") ? afterBracket.dropFirst() : afterBracket
    let name = tag.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return name.endIndex < tag.endIndex && HTMLElements.isShownAsText(name)
  }
}
