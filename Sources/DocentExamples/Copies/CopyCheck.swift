import DocentMarkdown
import DocentModel

/// A fence with `file=`, held against the file.
enum CopyCheck {
  /// The fence is no copy of anything, or just what it should be.
  case inSync
  /// The file holds other lines.
  case differs(lines: [String], Diagnostic)
  /// There is nothing to hold it against.
  case unknown(Diagnostic)

  init(_ fence: Fence, in source: SourceFile, against files: CopiedFiles) {
    guard let origin = fence.attributes.origin else {
      self = .inSync
      return
    }
    func problem(_ summary: String, at attribute: String, hint: String) -> CopyCheck {
      let place = fence.range(ofAttribute: attribute, in: source)
      return .unknown(Diagnostic(.error, id: Self.id, summary, at: place, in: source, hint: hint))
    }
    switch files[origin.path] {
    case .missing(let nearest):
      self = problem(
        "there is no file ‘\(origin.path)’", at: "file",
        hint: nearest.map { "did you mean `\($0)`?" }
          ?? "write the path from the folder of docent.yml, or without one from that of Package.swift"
      )
    case .notText:
      self = problem(
        "the file ‘\(origin.path)’ is not UTF-8", at: "file", hint: "save it as UTF-8")
    case .text(let file):
      do throws(CopiedText.Problem) {
        let copy = try origin.text(in: file)
        self = Self.compare(fence, in: source, with: copy.lines, of: origin)
      } catch {
        self = problem(
          "‘\(origin.path)’ has \(error.summary)", at: "snippet", hint: error.hint)
      }
    }
  }

  var diagnostic: Diagnostic? {
    switch self {
    case .inSync: nil
    case .differs(_, let diagnostic), .unknown(let diagnostic): diagnostic
    }
  }

  private static let id = "example-copy"

  private static func compare(
    _ fence: Fence, in source: SourceFile, with lines: [String], of origin: FenceAttributes.Origin
  ) -> CopyCheck {
    let shown = fence.code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    guard shown != lines else { return .inSync }
    let first = zip(shown, lines).prefix { $0 == $1 }.count
    let start = fence.location(of: SourcePosition(line: first + 1))
    let details = LineChanges(from: shown, to: lines).hunks(context: 1)
      .map { hunk in hunk.lines.map { "\($0.sign) \($0.text)" } }.joined(separator: ["…"])
    return .differs(
      lines: lines,
      Diagnostic(
        .error, id: id, "differs from ‘\(origin.displayName)’", at: SourceRange(start),
        in: source, details: Array(details),
        hint: "- is what the page says, + what the file says; copy it with docent test --update"))
  }
}

extension FenceAttributes.Origin {
  fileprivate func text(in file: SourceFile) throws(CopiedText.Problem) -> CopiedText {
    if let snippet { try CopiedText(ofRegion: snippet, in: file) } else { CopiedText(of: file) }
  }

  fileprivate var displayName: String { snippet.map { "\(path)#\($0)" } ?? path }
}

extension CopiedText.Problem {
  /// What the file has, in words that complete “the file has …”.
  fileprivate var summary: String {
    switch self {
    case .noRegion(let name, _): "no region `\(name)`"
    case .noEnd(let name, _): "no end of the region `\(name)`"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .noRegion(let name, let nearest):
      nearest.map { "did you mean `\($0)`?" }
        ?? "put it between // snippet.\(name) and // snippet.end there"
    case .noEnd(_, let line):
      "it starts at line \(line): put // snippet.end below its last line"
    }
  }
}
