import DocentModel

/// A fence in the JSON of a report.
struct EncodedExample: Codable, Equatable {
  struct Message: Codable, Equatable {
    let line: Int
    let column: Int
    let severity: Diagnostic.Severity
    let message: String
  }

  let id: String
  let file: String
  let line: Int
  let session: String?
  let kind: ReportedExample.Kind
  let status: ReportedExample.Status
  let cached: Bool
  let seconds: Double
  let output: String
  let diagnostics: [Message]

  init(_ example: ReportedExample) {
    id = example.id.description
    file = example.id.page
    line = example.line
    session = example.session
    kind = example.kind
    status = example.status
    cached = example.isCached
    // A finer measure would be noise.
    seconds = (example.seconds * 1000).rounded() / 1000
    output = example.output
    diagnostics = example.findings.map {
      Message(
        line: $0.position.line, column: $0.position.column, severity: $0.severity,
        message: $0.message)
    }
  }

  var example: ReportedExample {
    let name = id.hasPrefix(file + "#") ? String(id.dropFirst(file.count + 1)) : id
    return ReportedExample(
      id: ExampleID(page: file, name: name), line: line, session: session, kind: kind,
      status: status, isCached: cached, seconds: seconds, output: output,
      findings: diagnostics.map {
        Finding($0.severity, at: SourcePosition(line: $0.line, column: $0.column), $0.message)
      })
  }

  /// Writes every key, `null` for no session: readers need not ask which keys there are.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(session, forKey: .session)
    try container.encode(kind, forKey: .kind)
    try container.encode(status, forKey: .status)
    try container.encode(cached, forKey: .cached)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(output, forKey: .output)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}
