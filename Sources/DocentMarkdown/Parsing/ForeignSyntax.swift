/// What another generator would read in a text, and readers would see here as it is written.
struct ForeignSyntax: Equatable {
  enum Kind { case shortcode, include, tag, codeImport, module, reference }

  let kind: Kind
  /// As it stands in the text.
  let written: String

  /// The first of each kind in a piece of text.
  ///
  /// - Parameter startsLine: Whether a line of the page starts with the text.
  static func all(in text: String, startsLine: Bool) -> [ForeignSyntax] {
    var found: [ForeignSyntax] = []
    func add(_ kind: Kind, _ written: Substring?) {
      if let written { found.append(ForeignSyntax(kind: kind, written: String(written))) }
    }
    // Every text of every page comes here, and most have none of these.
    if text.utf8.contains(UInt8(ascii: "{")) {
      add(.shortcode, text.part(from: "{{<", to: ">}}") ?? text.part(from: "{{%", to: "%}}"))
      add(.include, text.part(from: "{{#", to: "}}").flatMap { $0.isInclude ? $0 : nil })
      // A shortcode has a tag's braces in its own.
      if found.isEmpty {
        add(.tag, text.part(from: "{% ", to: " %}") ?? text.part(from: "{%- ", to: "%}"))
      }
    }
    if text.utf8.contains(UInt8(ascii: "]")) {
      add(.reference, UndefinedReference(in: text)?.written)
    }
    guard startsLine else { return found }
    if ["<<< @", "<<< ./", "<<< ../"].contains(where: text.hasPrefix) {
      add(.codeImport, text[...])
    }
    if text.isModuleLine { add(.module, text[...]) }
    return found
  }

  var summary: String {
    switch kind {
    case .shortcode: "a shortcode of Hugo's is shown as it is written"
    case .include: "an include of mdBook's is shown as it is written"
    case .tag: "a tag of Jekyll's is shown as it is written"
    case .codeImport: "an import of VitePress's is shown as it is written"
    case .module: "an import or export of MDX is shown as it is written"
    case .reference: "this link has no address, and is shown as it is written"
    }
  }

  var hint: String {
    switch kind {
    case .shortcode, .tag: "write what it stands for in Markdown or HTML"
    case .include, .codeImport: "write the text or the code into the page"
    case .module: "take it out: pages are Markdown, and run no code but examples"
    case .reference: "define it with a line ‘[name]: address’, or write ‘\\[’ for its bracket"
    }
  }
}

/// `[text][name]` or `[text][]` as text: a link whose name has no definition.
///
/// Arrays and their subscripts look like it, so what could be one is none.
private struct UndefinedReference {
  let written: Substring

  init?(in text: String) {
    var rest = text[...]
    while let middle = rest.firstRange(of: "][") {
      let before = text[..<middle.lowerBound]
      rest = text[middle.upperBound...]
      guard let start = before.lastIndex(of: "["), let end = rest.firstIndex(of: "]") else {
        continue
      }
      let label = text[text.index(after: start)..<middle.lowerBound]
      let name = text[middle.upperBound..<end]
      let previous = text[..<start].last
      let next = text[end...].dropFirst().first
      guard previous.map({ $0.isWhitespace || "(*_".contains($0) }) ?? true,
        next != "[", next != "(", !label.hasPrefix("^"), !label.contains("]"), label.isProse,
        name.isEmpty ? label.contains(" ") || label.contains("-") : name.isName
      else { continue }
      written = text[start...end]
      return
    }
    return nil
  }
}

extension Substring {
  /// Whether this is more than an index or the name of a type.
  fileprivate var isProse: Bool { count > 1 && contains(where: \.isLetter) }

  fileprivate var isName: Bool {
    count > 1 && contains(where: \.isLetter)
      && allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
  }

  fileprivate var isInclude: Bool {
    ["{{#include ", "{{#rustdoc_include ", "{{#playground "].contains(where: hasPrefix)
  }
}

extension String {
  /// From one mark to the end of another.
  fileprivate func part(from start: String, to end: String) -> Substring? {
    guard let opening = firstRange(of: start),
      let closing = self[opening.upperBound...].firstRange(of: end)
    else { return nil }
    return self[opening.lowerBound..<closing.upperBound]
  }

  /// `import Name from "…"` or `export const name = …`, which prose does not start with.
  fileprivate var isModuleLine: Bool {
    if hasPrefix("import ") {
      let source = firstRange(of: " from ").map { self[$0.upperBound...] }
      let quote = source?.first
      return quote == "'" || quote == "\""
    }
    return hasPrefix("export default ")
      || hasPrefix("export const ") && contains("=")
  }
}
