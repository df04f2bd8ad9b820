/// A finding as a command to GitHub's workflow runner, which shows it at its line of the page.
///
/// The form and what is escaped in it:
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands and
/// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
package struct GitHubAnnotation: Sendable {
  private let severity: Diagnostic.Severity
  private let place: (file: String, position: SourcePosition)?
  private let title: String
  private let message: String

  /// - Parameter place: The file, relative to the repository's root, and where in it; `nil` for none.
  package init(
    _ severity: Diagnostic.Severity, at place: (file: String, position: SourcePosition)?,
    title: String, message: String
  ) {
    self.severity = severity
    self.place = place
    self.title = title
    self.message = message
  }

  /// The line to print.
  package var line: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let location = place.map { place in
      [
        "file=\(Self.property(place.file))", "line=\(place.position.line)",
        "col=\(place.position.column)",
      ]
    }
    let properties = (location ?? []) + ["title=\(Self.property(title))"]
    return "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(message))"
  }

  private static func escaped(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func property(_ text: String) -> String {
    escaped(text).escaped { scalar in
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
