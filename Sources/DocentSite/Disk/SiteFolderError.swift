package import DocentModel

/// Why a folder is not written to.
package enum SiteFolderError: Error, Equatable {
  case holdsSources(displayPath: String)
  case notAFolder(displayPath: String)
  case foreign(displayPath: String)
  case foreignFile(displayPath: String)
  case unwritable(displayPath: String, reason: String)

  /// The error in words.
  package var diagnostic: Diagnostic {
    switch self {
    case .holdsSources(let path):
      Diagnostic(
        .error, id: "output", "the output folder ‘\(path)’ holds the site's sources",
        hint: "name a folder of its own with ‘output’ in docent.yml, or with --output")
    case .notAFolder(let path):
      Diagnostic(
        .error, id: "output", "the output folder ‘\(path)’ is a file",
        hint: "name a folder with ‘output’ in docent.yml, or with --output")
    case .foreign(let path):
      Diagnostic(
        .error, id: "output",
        "the output folder ‘\(path)’ is not empty, and Docent did not write what is in it",
        hint: "name another folder, or empty this one yourself")
    case .foreignFile(let path):
      Diagnostic(
        .error, id: "output", "‘\(path)’ would be replaced, and Docent did not write it",
        hint: "move it away, or rename the page that is written there")
    case .unwritable(let path, let reason):
      Diagnostic(
        .error, id: "output", "the output folder ‘\(path)’ cannot be written: \(reason)",
        hint: "name another with ‘output’ in docent.yml, or with --output")
    }
  }
}
