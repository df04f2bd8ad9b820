import DocentModel

/// The elements that are open in a page's HTML, where its reader is.
///
/// Browsers would carry on what is left open through all that follows, and would end parts of the
/// page around the text at an end tag too many. So each place of the page ends what is opened in it,
/// and no end tag reaches out of its place.
struct HTMLNesting {
  enum Place {
    /// The page, an item of a list, a quote, a footnote.
    case container
    /// Its end tags may end what its container has open.
    case paragraph
    /// A heading, or a cell of a table.
    case line
  }

  struct Problem {
    let summary: String
    let range: SourceRange
    let hint: String
  }

  private struct Element {
    let name: String
    let written: String
    let range: SourceRange
  }

  private struct OpenPlace {
    let kind: Place
    /// How many elements were open before it.
    var start: Int
    /// How many elements its end tags cannot end.
    let reach: Int
  }

  private(set) var problems: [Problem] = []
  private var elements: [Element] = []
  /// The indexes of the open elements, by their keys.
  private var indexes: [String: [Int]] = [:]
  /// The indexes of those that end tags do not reach out of.
  private var scopes: [Int] = []
  private var places: [OpenPlace] = []

  private var reach: Int { places.last?.reach ?? 0 }

  mutating func enter(_ place: Place) {
    let start = elements.count
    places.append(
      OpenPlace(kind: place, start: start, reach: place == .paragraph ? reach : start))
  }

  /// The end tags that the place lacks.
  mutating func leave() -> String {
    guard let place = places.last else { return "" }
    var start = place.start
    if place.kind == .paragraph {
      // These have ended the paragraph, and are the container's.
      while start < elements.count, HTMLElements.endingParagraphs.contains(elements[start].name) {
        start += 1
      }
    }
    let isPage = places.count == 1
    let ends = end(from: start) { name in
      switch place.kind {
      case .container where isPage: "write ‘</\(name)>’ where it ends"
      case .container: "write ‘</\(name)>’ where it ends: in the same item, quote or note"
      case .paragraph: "write ‘</\(name)>’ where it ends: in the same paragraph"
      case .line: "write ‘</\(name)>’ where it ends: in the same heading or cell"
      }
    }
    places.removeLast()
    return ends
  }

  /// What has to be changed at a start tag.
  mutating func open(_ tag: HTMLMark) -> HTMLRepair? {
    let name = tag.name
    guard !HTMLElements.void.contains(name), !HTMLElements.ofDocuments.contains(name) else {
      return nil
    }
    if tag.isSelfClosing {
      // Browsers heed the slash only in pictures; authors who write it elsewhere mean it.
      guard !isInPicture else { return nil }
      return HTMLRepair(at: tag.bytes.upperBound, adding: "</\(name)>")
    }
    let ended = HTMLElements.ended(byStartOf: name)
    while elements.count > reach, let last = elements.last, ended.contains(last.name) {
      removeLast()
    }
    let index = elements.count
    elements.append(Element(name: name, written: tag.written, range: tag.range))
    indexes[Self.key(name), default: []].append(index)
    if HTMLElements.scopes.contains(name) { scopes.append(index) }
    return nil
  }

  /// What has to be changed at an end tag.
  mutating func close(_ tag: HTMLMark) -> HTMLRepair? {
    let name = tag.name
    guard !HTMLElements.void.contains(name), !HTMLElements.ofDocuments.contains(name) else {
      return nil
    }
    let scope = HTMLElements.ofTables.contains(name) ? indexes["table"]?.last : scopes.last
    guard let index = indexes[Self.key(name)]?.last, index >= max(reach, scope ?? 0) else {
      // Here browsers make an empty paragraph, which nobody sees.
      if name == "p" { return nil }
      problems.append(
        Problem(
          summary: "‘</\(name)>’ closes nothing", range: tag.range,
          hint: "it is left out: write ‘<\(name)>’ before it, in the same place"))
      return HTMLRepair(bytes: tag.bytes, replacement: "")
    }
    let ends = end(from: index + 1) { "write ‘</\($0)>’ before ‘</\(name)>’" }
    removeLast()
    return ends.isEmpty ? nil : HTMLRepair(at: tag.bytes.lowerBound, adding: ends)
  }

  /// The problems since they were last asked for.
  mutating func takeProblems() -> [Problem] {
    defer { problems = [] }
    return problems
  }

  private var isInPicture: Bool {
    ["svg", "math"].contains { (indexes[$0]?.last).map { $0 >= reach } ?? false }
  }

  /// The end tags of all elements from an index on, which are no longer open.
  private mutating func end(from index: Int, hint: (String) -> String) -> String {
    var ends = ""
    while elements.count > index, let element = elements.last {
      removeLast()
      let name = element.name
      if HTMLElements.endingByThemselves.contains(name) { continue }
      ends += "</\(name)>"
      problems.append(
        Problem(
          summary: "‘<\(element.written)>’ is not closed", range: element.range,
          hint: HTMLElements.isKnown(name)
            ? hint(name) : "write it between backticks if it is code, and ‘\\<’ if it is text"))
    }
    return ends
  }

  private mutating func removeLast() {
    let element = elements.removeLast()
    indexes[Self.key(element.name)]?.removeLast()
    if scopes.last == elements.count { scopes.removeLast() }
    if let place = places.indices.last, elements.count < places[place].start {
      places[place].start = elements.count
    }
  }

  /// What end tags name an element by: any heading ends any other.
  private static func key(_ name: String) -> String {
    ["h1", "h2", "h3", "h4", "h5", "h6"].contains(name) ? "h" : name
  }
}

/// A start or end tag, as the nesting sees it.
struct HTMLMark {
  /// In lower case.
  let name: String
  /// The name as it was written.
  let written: String
  let isEnd: Bool
  let isSelfClosing: Bool
  /// Where in the HTML's bytes it stands.
  let bytes: Range<Int>
  /// Where the author wrote it, or at least its name.
  let range: SourceRange

  init(_ tag: HTMLScanner.Tag, in bytes: [UInt8], isEnd: Bool, range: SourceRange) {
    written = String(decoding: bytes[tag.name], as: UTF8.self)
    name = written.lowercased()
    self.isEnd = isEnd
    isSelfClosing = tag.isSelfClosing
    self.bytes = tag.whole
    self.range = range
  }
}
