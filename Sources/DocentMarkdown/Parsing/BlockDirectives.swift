import DocentModel

/// A DocC page as plain Markdown: without the lines of its block directives, and with what stands
/// in them at the margin, line for line.
///
/// To Markdown, a fence that is indented in `@Tab { … }` is a part of a paragraph; so it would go
/// untested. The content of `@Comment` is no part of the page, and becomes empty lines.
struct BlockDirectives {
  /// As many lines as the source has.
  private(set) var markdown: [UInt8] = []
  private var open: [Directive] = []
  private var fence: ArraySlice<UInt8>?

  private struct Directive {
    let isComment: Bool
    /// How far its content is indented: as far as its first line.
    var indentation: Int?
  }

  init(_ source: SourceFile, fromLine first: Int) {
    guard first <= source.lineCount else { return }
    for number in first...source.lineCount {
      markdown += read(source.line(number))
      markdown.append(UInt8(ascii: "\n"))
    }
  }

  /// What Markdown is to see of a line.
  private mutating func read(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = line.drop(while: \.isBlank)
    guard !text.isEmpty else { return [] }
    if fence == nil, text.first == UInt8(ascii: "@"), text.opensDirective {
      open.append(Directive(isComment: text.starts(with: Array("@Comment".utf8))))
      return []
    }
    if fence == nil, !open.isEmpty, text.elementsEqual([UInt8(ascii: "}")]) {
      open.removeLast()
      return []
    }
    guard !open.isEmpty else {
      follow(text)
      return line
    }
    let indentation = line.count - text.count
    if open[open.count - 1].indentation == nil { open[open.count - 1].indentation = indentation }
    if open.contains(where: \.isComment) { return [] }
    let margin = open[open.count - 1].indentation ?? 0
    follow(text)
    return line.dropFirst(min(margin, indentation))
  }

  /// Notes whether a fence begins or ends here: what stands in one is no directive.
  private mutating func follow(_ text: ArraySlice<UInt8>) {
    let text = fence == nil ? text.withoutListMarks : text
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return
    }
    let marks = text.prefix { $0 == mark }
    guard marks.count >= 3 else { return }
    if let opening = fence {
      let isClosing = marks.starts(with: opening) && marks.count == text.count
      if isClosing { fence = nil }
    } else {
      fence = marks
    }
  }
}

extension ArraySlice<UInt8> {
  /// What an item of a list begins with: `- `, `* `, `+ `, `1. ` or `1) ` is left out.
  fileprivate var withoutListMarks: Self {
    var rest = self
    while true {
      let number = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      let marks = number.isEmpty ? "-*+" : ".)"
      let following = rest[number.endIndex...]
      guard let mark = following.first, marks.utf8.contains(mark),
        following.dropFirst().first?.isBlank == true
      else { return rest }
      rest = following.dropFirst().drop(while: \.isBlank)
    }
  }

  /// Whether a line is `@Name … {`, which DocC takes for the start of a directive.
  fileprivate var opensDirective: Bool {
    guard let letter = dropFirst().first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter else {
      return false
    }
    return last { !$0.isBlank } == UInt8(ascii: "{")
  }
}
