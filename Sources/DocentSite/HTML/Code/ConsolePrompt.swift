/// What a terminal writes before a command: `$ `, `user@host:~$ `, `(venv) % `, `PS C:\> `,
/// `C:\>`, `>>> `.
struct ConsolePrompt {
  /// Who reads the command.
  enum Reader { case shell, python, windows }

  /// With the blank after it, if there is one.
  let text: String
  let reader: Reader

  /// - Parameter hashes: Whether `#` and a blank are a prompt, and no comment.
  init?(of line: Substring.UTF8View, hashes: Bool) {
    var rest = line
    // The environment of Python or Conda that is active.
    if rest.first == UInt8(ascii: "("), let end = rest.firstRange(of: ") ".utf8)?.upperBound {
      rest = rest[end...]
    }
    guard let found = Self.prompt(at: rest, hashes: hashes) else { return nil }
    var end = found.end
    if end < line.endIndex {
      // The command prompt of Windows writes none.
      guard line[end] == UInt8(ascii: " ") || found.reader == .windows else { return nil }
      if line[end] == UInt8(ascii: " ") { end = line.index(after: end) }
    }
    text = String(Substring(line[..<end]))
    reader = found.reader
  }

  private static func prompt(
    at line: Substring.UTF8View, hashes: Bool
  ) -> (reader: Reader, end: Substring.Index)? {
    for mark in ["$", "%", "❯"] + (hashes ? ["#"] : []) where line.starts(with: mark.utf8) {
      return (.shell, line.index(line.startIndex, offsetBy: mark.utf8.count))
    }
    if line.starts(with: ">>>".utf8) {
      return (.python, line.index(line.startIndex, offsetBy: 3))
    }
    // A folder of Windows: `PS C:\Users\me> `, `C:\Users\me>`.
    if line.starts(with: "PS ".utf8) || line.dropFirst().starts(with: ":\\".utf8),
      let end = line.firstIndex(of: UInt8(ascii: ">")),
      !" -=".utf8.contains(line[line.index(before: end)])
    {
      return (.windows, line.index(after: end))
    }
    return endOfNames(in: line).map { (.shell, $0) }
  }

  /// Where a prompt ends that names a user or a shell: `root#`, `bash-5.2$`, `me@host:~/a$`,
  /// `[me@host ~]$`, `me@host a %`.
  private static func endOfNames(in line: Substring.UTF8View) -> Substring.Index? {
    var blanks = 0
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: " ") { blanks += 1 }
      let next = line.index(after: index)
      guard "$#%".utf8.contains(byte), next == line.endIndex || line[next] == UInt8(ascii: " ")
      else { continue }
      let name = line[..<index]
      let user = name.prefix { $0 != UInt8(ascii: "@") }
      let isHost = user.count < name.count && !user.isEmpty && !user.contains(UInt8(ascii: " "))
      let isPrompt =
        switch blanks {
        case 0: isHost || isShell(name)
        case 1: isHost && name.first == UInt8(ascii: "[") && name.last == UInt8(ascii: "]")
        case 2: isHost && byte == UInt8(ascii: "%") && name.last == UInt8(ascii: " ")
        default: false
        }
      return isPrompt ? next : nil
    }
    return nil
  }

  private static func isShell(_ name: Substring.UTF8View) -> Bool {
    name.elementsEqual("root".utf8) || name.starts(with: "bash-".utf8)
      || name.starts(with: "sh-".utf8)
  }
}
