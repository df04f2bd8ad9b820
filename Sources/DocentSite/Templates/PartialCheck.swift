import DocentModel

/// Reports the partials that a template includes but the theme does not have: the template engine
/// leaves them out in silence.
struct PartialCheck {
  /// The templates that there are.
  let names: Set<String>

  func diagnostics(in source: SourceFile) -> [Diagnostic] {
    (1...max(source.lineCount, 1)).flatMap { line in
      includes(in: source.line(line)).compactMap { name, column in
        guard !names.contains(name) else { return nil }
        let nearest = names.sorted().nearest(to: name).map { "did you mean ‘\($0)’?" }
        return Diagnostic(
          .error, id: "template", "there is no template ‘\(name)’",
          at: SourceRange(line: line, column: column, length: name.utf8.count), in: source,
          hint: nearest ?? "add templates/\(name).mustache to the theme's folder")
      }
    }
  }

  /// The names in `{{> name}}`, except those in `{{> *variable}}`, with their columns.
  private func includes(in line: ArraySlice<UInt8>) -> [(name: String, column: Int)] {
    let opening = Array("{{".utf8)
    var found: [(String, Int)] = []
    var rest = line
    while let start = rest.firstRange(of: opening) {
      rest = rest[start.upperBound...].drop { $0 == UInt8(ascii: " ") }
      guard rest.first == UInt8(ascii: ">") else { continue }
      rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
      let name = rest.prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: " ") }
      guard name.first != UInt8(ascii: "*") else { continue }
      found.append((String(decoding: name, as: UTF8.self), name.startIndex - line.startIndex + 1))
    }
    return found
  }
}
