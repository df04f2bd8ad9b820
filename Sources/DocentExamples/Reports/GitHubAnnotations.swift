import DocentModel

/// A report as commands to GitHub's workflow runner, which shows each at its line of the page.
///
/// The form and what is escaped in it:
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands and
/// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
package struct GitHubAnnotations: Sendable {
  private let report: TestReport

  package init(_ report: TestReport) { self.report = report }

  /// One a finding; what is ignored on purpose is none.
  package var lines: [String] {
    let ofPages = report.problems.map { problem in
      line(problem.finding, file: problem.file, title: problem.file ?? "docent")
    }
    let ofExamples = report.examples.filter { $0.status != .ignored }.flatMap { example in
      example.findings.map {
        line($0, file: example.id.page, title: example.id.description)
      }
    }
    return ofPages + ofExamples
  }

  private func line(_ finding: Finding, file: String?, title: String) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let place = file.map { file in
      [
        "file=\(property(file))", "line=\(finding.position.line)",
        "col=\(finding.position.column)",
      ]
    }
    let properties = (place ?? []) + ["title=\(property(title))"]
    return "::\(command) \(properties.joined(separator: ","))::\(message(finding.message))"
  }

  private func message(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private func property(_ text: String) -> String {
    message(text).escaped { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}

extension String {
  fileprivate func escaped(_ code: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let code = code(scalar) { result += code } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
