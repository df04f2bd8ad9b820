import DocentModel

/// A `{{…}}` in a template.
struct TemplateTag {
  /// The sign before the name, such as `#`, `/` or `>`; a letter where there is none.
  let sign: UInt8
  /// Empty for a tag without an end.
  let name: String
  let range: SourceRange
  let nameRange: SourceRange

  /// The tags of a template in order, each within its line.
  static func all(in source: SourceFile) -> [TemplateTag] {
    (1...max(source.lineCount, 1)).flatMap { tags(in: source.line($0), number: $0) }
  }

  private static func tags(in line: ArraySlice<UInt8>, number: Int) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = line
    while let opening = rest.firstRange(of: Array("{{".utf8)) {
      rest = rest[opening.upperBound...].drop { $0 == UInt8(ascii: " ") }
      let sign = rest.first ?? 0
      if signs.contains(sign) { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
      let name = rest.prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: " ") }
      rest = rest[name.endIndex...]
      let isClosed = rest.firstRange(of: Array("}}".utf8)) != nil
      let column = opening.lowerBound - line.startIndex + 1
      tags.append(
        TemplateTag(
          sign: sign, name: isClosed ? String(decoding: name, as: UTF8.self) : "",
          range: SourceRange(line: number, column: column, length: 2),
          nameRange: SourceRange(
            line: number, column: name.startIndex - line.startIndex + 1, length: name.count)))
    }
    return tags
  }

  private static let signs = Array("#^/>$<&!{".utf8)

  var isOpening: Bool { "#^<$".utf8.contains(sign) }
  var isClosing: Bool { sign == UInt8(ascii: "/") }
  var isPartial: Bool { sign == UInt8(ascii: ">") }
}

extension [TemplateTag] {
  /// The innermost section that nothing closes.
  var unclosedSection: TemplateTag? {
    var open: [TemplateTag] = []
    for tag in self {
      if tag.isOpening { open.append(tag) } else if tag.isClosing { _ = open.popLast() }
    }
    return open.last
  }

  var unclosedTag: TemplateTag? { last { $0.name.isEmpty } }
}
