/// Scripts of a theme as one file, without the lines that hold nothing but a comment.
///
/// Only what starts with `//` is left out, and not within a text between backticks; `//#` and
/// `/*! licences */` stay.
struct ScriptBundle {
  private(set) var bytes: [UInt8] = []
  private var isInTemplate = false

  /// Adds scripts that share their names with each other, and with no others.
  mutating func append(_ scripts: [[UInt8]]) {
    bytes += Array("{\n".utf8)
    for script in scripts {
      isInTemplate = false
      for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        append(line)
      }
    }
    bytes += Array("}\n".utf8)
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if !isInTemplate {
      if text.isEmpty { return }
      if text.starts(with: "//".utf8), !text.starts(with: "//#".utf8) { return }
    }
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "`"), !isEscaped { isInTemplate.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
  }
}
