/// A comment that marks a part of a Swift file, as in SE-0356: `// snippet.…` alone on its line.
package enum SnippetMark: Sendable, Equatable {
  /// Here starts what is not shown.
  case hide
  /// Here ends what is not shown.
  case show
  /// Here starts the region of that name.
  case start(String)
  /// Here ends a region.
  case end

  package init?(line: Substring) {
    let text = line.utf8.drop(while: \.isBlank)
    guard text.starts(with: "//".utf8) else { return nil }
    let words = text.dropFirst(2).drop(while: \.isBlank)
    guard words.starts(with: "snippet.".utf8) else { return nil }
    var name = words.dropFirst("snippet.".utf8.count)
    while let last = name.last, last.isBlank || last == UInt8(ascii: "\r") { name.removeLast() }
    if name.isEmpty || name.contains(where: \.isBlank) { return nil }
    self =
      switch String(decoding: name, as: UTF8.self) {
      case "hide": .hide
      case "show": .show
      case "end": .end
      case let name: .start(name)
      }
  }
}
