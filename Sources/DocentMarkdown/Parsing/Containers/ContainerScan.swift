import DocentModel

/// Reads a page line by line for the containers of other generators.
struct ContainerScan {
  private(set) var lines: [ArraySlice<UInt8>] = []
  private(set) var containers: [Int: (container: Container, end: Int)] = [:]
  private(set) var marks: Set<Int> = []
  private(set) var indentations: [Int: Int] = [:]
  private(set) var problems: [ContainerLines.Problem] = []

  private let source: SourceFile
  private let first: Int
  private var open: [OpenContainer] = []
  private var literal = LiteralScan()
  /// How far the content of the lists is indented that a line may stand in.
  private var lists: [Int] = []

  init(_ source: SourceFile, fromLine first: Int) {
    self.source = source
    self.first = first
  }

  mutating func readAll() {
    for number in first...source.lineCount { read(number) }
    close(from: 0, before: source.lineCount + 1)
  }

  private mutating func read(_ number: Int) {
    let line = source.line(number)
    let text = line.drop(while: \.isBlank)
    guard !text.isEmpty else { return append(line, number) }
    let width = line.indentation
    if let index = open.firstIndex(where: { $0.ends(beforeIndentation: width) }) {
      literal = LiteralScan()
      close(from: index, before: number)
    }
    if let last = open.indices.last, open[last].contentIndentation == nil {
      open[last].contentIndentation = max(width, open[last].indentation)
    }
    lists.removeAll { $0 > width }
    let isCode = width - max(lists.last ?? 0, margin) >= 4
    guard !literal.isWithin, !isCode else {
      if literal.isWithin { literal.read(text) }
      return append(line, number)
    }
    if let mark = ContainerMark(text), read(mark, number, width) { return }
    if isHidden, text.first == UInt8(ascii: "@"), text.last == UInt8(ascii: "{") {
      open.append(OpenContainer(.braces(isHidden: true), line: number, indentation: width))
    }
    if !isHidden { literal.read(text) }
    if let content = text.contentOfListItem { lists.append(width + content) }
    append(line, number)
  }

  // MARK: Marks

  /// Whether the mark means something here.
  private mutating func read(_ mark: ContainerMark, _ number: Int, _ width: Int) -> Bool {
    switch mark {
    case .brace:
      guard let index = open.lastIndex(where: \.isInBraces) else { return false }
      end(at: index, number)
    case .directive(let directive): start(directive, number, width)
    case _ where isHidden: return false
    case .colons(let count, let name, let container, let title):
      start(.colons(count), container ?? unknown(name, title, number), number, width)
    case .colonsEnd(let count):
      guard let index = open.index(closedBy: count) else { return false }
      end(at: index, number)
    case .indented(let name, let container, let title):
      guard isFollowed(number, byIndentation: width + 4) else { return false }
      start(.indented, container ?? unknown(name, title, number), number, width)
    }
    return true
  }

  /// Whether the next line that is not blank is indented this far.
  private func isFollowed(_ number: Int, byIndentation width: Int) -> Bool {
    var next = number + 1
    while next <= source.lineCount, source.line(next).allSatisfy(\.isBlank) { next += 1 }
    return next <= source.lineCount && source.line(next).indentation >= width
  }

  private mutating func unknown(_ name: String, _ title: String?, _ number: Int) -> Container {
    let line = source.line(number)
    let found = line.firstRange(of: Array(name.utf8)) ?? line.startIndex..<line.startIndex
    problems.append(
      ContainerLines.Problem(
        kind: .unknown(name: name),
        range: SourceRange(
          line: number, column: found.lowerBound - line.startIndex + 1, length: found.count)))
    return Container(unknown: name, title: title)
  }

  private mutating func start(
    _ form: OpenContainer.Form, _ container: Container, _ number: Int, _ width: Int
  ) {
    if container.kind == .plain {
      lines.append([])
    } else {
      containers[number] = (container, source.lineCount + 1)
      appendMark(indentation: width - removed, number)
    }
    open.append(OpenContainer(form, line: number, indentation: width))
  }

  private mutating func start(_ directive: Directive, _ number: Int, _ width: Int) {
    let isHidden = isHidden || directive.isHidden
    if !isHidden, case .text(let text) = directive.body {
      return append(text, indentation: width - removed)
    }
    guard directive.body == .lines else {
      return append(isHidden ? "" : directive.markdown, indentation: width - removed)
    }
    let container = isHidden ? Container(.plain) : directive.container
    let markdown = isHidden ? "" : directive.markdown
    start(.braces(isHidden: isHidden), container, number, width)
    if !markdown.isEmpty {
      lines.removeLast()
      append(markdown, indentation: width - removed)
    }
  }

  /// Ends a container, and those in it, at the mark on a line.
  private mutating func end(at index: Int, _ number: Int) {
    close(from: index + 1, before: number)
    let ended = open.removeLast()
    guard containers[ended.line] != nil else { return lines.append([]) }
    containers[ended.line]?.end = number
    appendMark(indentation: ended.indentation - removed, number)
  }

  /// Ends containers that no mark ends.
  private mutating func close(from index: Int, before number: Int) {
    while open.count > index {
      let last = open.removeLast()
      if let end = last.end { reportUnclosed(last, end) }
      guard containers[last.line] != nil else { continue }
      containers[last.line]?.end = number
      guard lines.last?.allSatisfy(\.isBlank) == true else { continue }
      lines.removeLast()
      appendMark(indentation: last.indentation - removed, first + lines.count)
    }
  }

  private mutating func reportUnclosed(_ container: OpenContainer, _ end: String) {
    let line = source.line(container.line)
    let text = line.drop(while: \.isBlank)
    problems.append(
      ContainerLines.Problem(
        kind: .unclosed(end: end),
        range: SourceRange(
          line: container.line, column: text.startIndex - line.startIndex + 1, length: text.count)))
  }

  // MARK: Lines

  private var isHidden: Bool { open.contains(where: \.isHidden) }
  /// How many columns are taken off a line, for all containers that it stands in.
  private var removed: Int { open.reduce(0) { $0 + $1.removedColumns } }
  /// How far what stands in the innermost container is indented in the file.
  private var margin: Int { open.last { !$0.isInColons }?.contentIndentation ?? 0 }

  private mutating func append(_ line: ArraySlice<UInt8>, _ number: Int) {
    let kept = isHidden ? [] : line.removingIndentation(removed)
    if line.count > kept.count, !kept.isEmpty { indentations[number] = line.count - kept.count }
    lines.append(kept)
  }

  private mutating func append(_ text: String, indentation: Int) {
    let blanks = repeatElement(UInt8(ascii: " "), count: text.isEmpty ? 0 : max(0, indentation))
    lines.append((Array(blanks) + Array(text.utf8))[...])
  }

  private mutating func appendMark(indentation: Int, _ number: Int) {
    append("<!---->", indentation: indentation)
    marks.insert(number)
  }
}

extension ArraySlice<UInt8> {
  /// How many columns its blanks take up, with a tab to each fourth.
  fileprivate var indentation: Int {
    prefix(while: \.isBlank).reduce(0) { width, byte in
      byte == UInt8(ascii: "\t") ? width / 4 * 4 + 4 : width + 1
    }
  }

  /// Without its first columns, as far as they are blank.
  fileprivate func removingIndentation(_ columns: Int) -> ArraySlice<UInt8> {
    var width = 0
    var rest = self
    while width < columns, let byte = rest.first, byte.isBlank {
      width = byte == UInt8(ascii: "\t") ? width / 4 * 4 + 4 : width + 1
      rest.removeFirst()
    }
    return rest
  }

  /// How far after its bullet, number or label the content of a list item or a footnote starts;
  /// `nil` for any other line.
  fileprivate var contentOfListItem: Int? {
    if starts(with: "[^".utf8) { return firstRange(of: Array("]:".utf8)) == nil ? nil : 4 }
    let digits = prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    guard let mark = dropFirst(digits).first, (digits > 0 ? ".)" : "-*+").utf8.contains(mark)
    else { return nil }
    let after = dropFirst(digits + 1)
    let blanks = after.prefix(while: \.isBlank).count
    guard blanks > 0 || after.isEmpty else { return nil }
    return digits + 1 + (1...4 ~= blanks ? blanks : 1)
  }
}
