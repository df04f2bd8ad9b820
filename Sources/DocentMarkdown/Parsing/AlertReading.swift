import CCMarkGFM
import DocentModel

extension TreeReader {
  /// A quote, or the alert that it is.
  ///
  /// GitHub reads alerts only where they stand in no list and no other quote. Nobody writes
  /// `[!NOTE]` to quote it, so here they can stand anywhere.
  mutating func quote(_ node: Node) -> Block.Content? {
    let blocks = blocks(below: node)
    guard options.extensions.contains(.alerts), let first = blocks.first,
      case .paragraph(let inlines) = first.content, case .text(let text)? = inlines.first
    else { return .blockQuote(blocks) }
    let rest = { (inlines: [Inline]) in
      (inlines.isEmpty ? [] : [Block(.paragraph(inlines), range: first.range)]) + blocks.dropFirst()
    }
    if let marker = AlertMarker(text) {
      let isAlone = marker.rest.isEmpty && (inlines.count == 1 || inlines[1].isBreak)
      guard let kind = marker.kind, isAlone else {
        report(marker, in: node)
        return .blockQuote(blocks)
      }
      let content = rest(Array(inlines.dropFirst(2)))
      if content.isEmpty { reportEmptyAlert(marker, in: node) }
      return .alert(Alert(kind: kind, title: [.text(kind.title)], blocks: content))
    }
    if let aside = Aside(text) {
      let words = aside.rest.isEmpty ? [] : [Inline.text(aside.rest)]
      let content =
        words + (words.isEmpty ? inlines.dropFirst().drop(while: \.isBreak) : inlines.dropFirst())
      return .alert(Alert(kind: aside.kind, title: [.text(aside.title)], blocks: rest(content)))
    }
    return .blockQuote(blocks)
  }

  private mutating func report(_ marker: AlertMarker, in node: Node) {
    let names = Alert.Kind.allCases.map { $0.rawValue.uppercased() }
    if marker.kind != nil {
      report(
        "unknown-alert", "an alert's ‘\(marker.text)’ stands alone on its line", marker, in: node,
        hint: "put what follows it on the next line, after another ‘>’")
    } else {
      let nearest = names.nearest(to: marker.name).map { "did you mean ‘[!\($0)]’?" }
      report(
        "unknown-alert", "there is no alert ‘\(marker.text)’", marker, in: node,
        hint: nearest ?? "the alerts are \(names.joined(separator: ", "))")
    }
  }

  private mutating func reportEmptyAlert(_ marker: AlertMarker, in node: Node) {
    report(
      "empty-alert", "there is nothing in this alert", marker, in: node,
      hint: "start each of its lines with ‘>’")
  }

  private mutating func report(
    _ id: String, _ summary: String, _ marker: AlertMarker, in node: Node, hint: String
  ) {
    let start = range(of: node).start
    let line = source.line(start.line)
    let found = line.firstRange(of: Array(marker.text.utf8))
    let column = found.map { $0.lowerBound - line.startIndex + 1 } ?? start.column
    diagnostics.append(
      Diagnostic(
        .warning, id: id, summary,
        at: SourceRange(line: start.line, column: column, length: found?.count ?? 0), in: source,
        hint: hint))
  }
}

/// What opens an alert as GitHub writes it: `[!NOTE]`.
private struct AlertMarker {
  let text: String
  let name: String
  /// What follows it in the same piece of text.
  let rest: String

  init?(_ text: String) {
    guard text.hasPrefix("[!"), let end = text.utf8.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let name = text.utf8[..<end].dropFirst(2)
    guard !name.isEmpty, name.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
    self.name = String(Substring(name))
    self.text = String(text[...end])
    rest = String(text[end...].dropFirst())
  }

  var kind: Alert.Kind? { Alert.Kind(rawValue: name.lowercased()) }
}

/// What opens an aside in DocC's Markdown: `Note: ` at the start of a quote.
///
/// Of DocC's words, those that its documentation teaches; on GitHub they stay quotes. A quote that
/// merely starts with one of them and a colon is rare, and reads well as an alert too.
private struct Aside {
  let kind: Alert.Kind
  let title: String
  let rest: String

  init?(_ text: String) {
    guard let colon = text.utf8.prefix(11).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let after = text.utf8[colon...].dropFirst()
    guard after.first.map(\.isBlank) ?? true else { return nil }
    let word = text[..<colon].lowercased()
    if word == "experiment" {
      (kind, title) = (.tip, "Experiment")
    } else if let named = Alert.Kind(rawValue: word) {
      (kind, title) = (named, named.title)
    } else {
      return nil
    }
    rest = String(Substring(after.drop(while: \.isBlank)))
  }
}

extension Inline {
  /// Whether a line ends here.
  var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
