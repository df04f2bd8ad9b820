package import DocentModel

/// The addresses that a site has published and promises to keep, as `docent.lock` records them.
///
/// Each address has a line that says all of it, so that lines can be taken from both sides of a
/// merge, in any order and more than once.
package struct AddressLock: Sendable, Equatable {
  package static let fileName = "docent.lock"
  private static let version = "1"

  /// The lines of the file, by what they record.
  private(set) var lines: [PublishedAddress: Int] = [:]
  /// The line that says which form the file has.
  private(set) var versionLine = 1

  package var addresses: Set<PublishedAddress> { Set(lines.keys) }

  /// Reads the file; no lock at all when something in it is not understood.
  package static func read(
    _ source: SourceFile
  ) -> (lock: AddressLock?, diagnostics: [Diagnostic]) {
    var lock = AddressLock()
    var hasVersion = false
    for number in 1...max(source.lineCount, 1) {
      let line = source.lineText(number)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let problem = LockProblem(in: line) {
        return (nil, [problem.diagnostic(atLine: number, of: source)])
      }
      if line.hasPrefix("version ") {
        lock.versionLine = number
        hasVersion = true
        guard line.dropFirst("version ".count) == version else {
          return (nil, [LockProblem.otherVersion.diagnostic(atLine: number, of: source)])
        }
      } else if let address = PublishedAddress(line: line[...]) {
        lock.lines[address] = lock.lines[address] ?? number
      } else {
        return (nil, [LockProblem.noAddress.diagnostic(atLine: number, of: source)])
      }
    }
    guard hasVersion else {
      return (nil, [LockProblem.noVersion.diagnostic(atLine: 1, of: source)])
    }
    return (lock, [])
  }

  /// The file that records addresses.
  package static func text(of addresses: some Sequence<PublishedAddress>) -> String {
    let head = """
      # The addresses that this site has published: every page, and every anchor in it.
      # ‘docent check’ fails when one of them leads nowhere; ‘docent check --update’ writes this file.
      # Keep it in version control. Where two changes meet, keep the lines of both.
      version \(version)


      """
    // Each line is made once, not for each comparison.
    let lines = addresses.map { "\($0)\n" }
    return head + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
  }
}

/// Why a lock cannot be read.
enum LockProblem {
  /// Git could not merge two versions of the file, and left both in it.
  case conflict
  case otherVersion
  case noVersion
  case noAddress

  /// The mark of a merge that a line is, if it is one.
  init?(in line: String) {
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
    guard marks.contains(where: { line == $0 || line.hasPrefix($0 + " ") }) else { return nil }
    self = .conflict
  }

  func diagnostic(atLine number: Int, of source: SourceFile) -> Diagnostic {
    let range = SourceRange(line: number, column: 1, length: source.line(number).count)
    return Diagnostic(.addressLock, summary, at: range, in: source, hint: hint)
  }

  private var summary: String {
    switch self {
    case .conflict: "a merge has left its marks here"
    case .otherVersion: "this Docent does not know locks of this version"
    case .noVersion: "the lock does not say its version"
    case .noAddress: "this is no address"
    }
  }

  private var hint: String {
    switch self {
    case .conflict: "keep the lines of both sides, without the marks"
    case .otherVersion: "use the Docent that wrote it, or a later one"
    case .noVersion: "take the file back from version control"
    case .noAddress: "write it as ‘page.html’ or ‘page.html#anchor’, or take it out"
    }
  }
}
