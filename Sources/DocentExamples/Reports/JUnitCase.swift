import DocentModel

/// A `testcase` of a JUnit report.
struct JUnitCase {
  let name: String
  /// `nil` for what is wrong with no page.
  private let file: String?
  let line: Int
  let status: ReportedExample.Status
  let seconds: Double
  private let findings: [Finding]
  private let output: String
  private let errorOutput: String

  init(_ example: ReportedExample) {
    name = example.id.description
    file = example.id.page
    line = example.line
    status = example.status
    seconds = example.seconds
    findings = example.findings
    output = example.output
    errorOutput = example.errorOutput
  }

  /// A case for what is wrong with a page itself, or with none.
  init(name: String, file: String?, errors: [Finding]) {
    self.name = name
    self.file = file
    line = errors.first?.position.line ?? 1
    status = .failed
    seconds = 0
    findings = errors
    output = ""
    errorOutput = ""
  }

  /// - Parameter suite: The name of the suite that it stands in.
  func lines(in suite: String) -> [String] {
    let place = file.map { " file=\"\(XMLText.attribute($0))\" line=\"\(line)\"" } ?? ""
    let opening =
      "    <testcase name=\"\(XMLText.attribute(name))\" classname=\"\(XMLText.attribute(suite))\""
      + "\(place) time=\"\(seconds.thousandths)\""
    let inner = verdict + streams
    return inner.isEmpty ? [opening + "/>"] : [opening + ">"] + inner + ["    </testcase>"]
  }

  private var verdict: [String] {
    switch status {
    case .passed: return []
    case .ignored:
      let reason = XMLText.attribute(findings.last?.summary ?? "")
      return ["      <skipped message=\"\(reason)\"/>"]
    case .failed:
      let summary = findings.first { $0.severity == .error }?.summary ?? "failed"
      let text = findings.map(words).joined(separator: "\n")
      return [
        "      <failure message=\"\(XMLText.attribute(summary))\">"
          + XMLText.content(text) + "</failure>"
      ]
    }
  }

  private func words(_ finding: Finding) -> String {
    let place = file.map { "\($0):\(finding.position.line):\(finding.position.column): " } ?? ""
    return "\(place)\(finding.severity): \(finding.message)"
  }

  private var streams: [String] {
    [("system-out", output), ("system-err", errorOutput)].filter { !$0.1.isEmpty }.map {
      "      <\($0)>\(XMLText.content($1))</\($0)>"
    }
  }
}
