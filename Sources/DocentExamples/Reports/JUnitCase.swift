import DocentModel

/// A `testcase` of a JUnit report.
struct JUnitCase {
  let name: String
  let line: Int
  let status: ReportedExample.Status
  let seconds: Double
  private let findings: [Finding]
  private let output: String
  private let errorOutput: String

  init(_ example: ReportedExample) {
    name = example.id.description
    line = example.line
    status = example.status
    seconds = example.seconds
    findings = example.findings
    output = example.output
    errorOutput = example.errorOutput
  }

  /// A case for what is wrong with a page itself.
  init(page: String, errors: [Finding]) {
    name = page
    line = errors.first?.position.line ?? 1
    status = .failed
    seconds = 0
    findings = errors
    output = ""
    errorOutput = ""
  }

  func lines(page: String) -> [String] {
    let opening =
      "    <testcase name=\"\(XMLText.attribute(name))\" classname=\"\(XMLText.attribute(page))\" "
      + "file=\"\(XMLText.attribute(page))\" line=\"\(line)\" time=\"\(seconds.thousandths)\""
    let inner = verdict(page: page) + streams
    return inner.isEmpty ? [opening + "/>"] : [opening + ">"] + inner + ["    </testcase>"]
  }

  private func verdict(page: String) -> [String] {
    switch status {
    case .passed: return []
    case .ignored:
      let reason = XMLText.attribute(findings.last?.summary ?? "")
      return ["      <skipped message=\"\(reason)\"/>"]
    case .failed:
      let summary = findings.first { $0.severity == .error }?.summary ?? "failed"
      let text = findings.map { finding in
        "\(page):\(finding.position.line):\(finding.position.column): \(finding.severity): "
          + finding.message
      }
      return [
        "      <failure message=\"\(XMLText.attribute(summary))\">"
          + XMLText.content(text.joined(separator: "\n")) + "</failure>"
      ]
    }
  }

  private var streams: [String] {
    [("system-out", output), ("system-err", errorOutput)].filter { !$0.1.isEmpty }.map {
      "      <\($0)>\(XMLText.content($1))</\($0)>"
    }
  }
}
