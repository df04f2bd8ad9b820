/// What a person sees on a terminal of a size after a program has written to it.
struct EmulatedScreen {
  private let (columns, rows): (Int, Int)
  /// From the first line that was ever written: those above the window are in the scrollback.
  private var cells: [[Character]] = [[]]
  private var row = 0
  private var column = 0
  private(set) var showsCursor = true
  /// What it does not know.
  private(set) var unknown: [String] = []

  init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }

  /// All lines, without blanks at their ends.
  var lines: [String] {
    cells.map { line in
      let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      // The second half of a wide character.
      return String(line[..<end].filter { $0 != "\0" })
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// Where the cursor is, from 0, in all that was written.
  var cursor: [Int] { [row, column] }

  mutating func write(_ text: String) {
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if let sequence = rest.prefixMatch(of: /\u{1B}\[(\??[0-9;]*)([a-zA-Z])/) {
        obey(sequence.output.2, sequence.output.1)
        rest = rest[sequence.range.upperBound...]
      } else if first == "\r" || first == "\n" {
        if first == "\r" { column = 0 } else { advance() }
        rest.unicodeScalars.removeFirst()
      } else {
        put(rest.removeFirst())
      }
    }
  }

  private mutating func obey(_ command: Substring, _ argument: Substring) {
    switch (command, argument) {
    case ("m", _): break
    case ("A", _): row = max(row - (Int(argument) ?? 1), max(0, cells.count - rows))
    case ("K", ""): cells[row] = Array(cells[row].prefix(column))
    case ("J", ""):
      cells[row] = Array(cells[row].prefix(column))
      cells.removeLast(cells.count - 1 - row)
    case ("l", "?25"): showsCursor = false
    case ("h", "?25"): showsCursor = true
    default: unknown.append("\(argument)\(command)")
    }
  }

  private mutating func advance() {
    row += 1
    if row == cells.count { cells.append([]) }
  }

  private mutating func put(_ character: Character) {
    // For the characters of our tests only.
    let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 && $0.value != 0xFFFD }
    let shown: [Character] = isWide ? [character, "\0"] : [character]
    if column + shown.count > columns {
      column = 0
      advance()
    }
    let missing = column + shown.count - cells[row].count
    if missing > 0 { cells[row] += Array(repeating: " ", count: missing) }
    cells[row].replaceSubrange(column..<column + shown.count, with: shown)
    column += shown.count
  }
}
