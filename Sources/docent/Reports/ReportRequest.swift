import ArgumentParser

/// What `--report` asks for: a format, and where to.
enum ReportRequest: Equatable {
  case junit(file: String)
  case json(file: String)
  /// On standard output, where GitHub's workflow runner reads.
  case github

  /// - Throws: `ValidationError` for what is no request.
  init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("junit", let file?): self = .junit(file: file)
    case ("json", let file?): self = .json(file: file)
    case ("github", nil) where text == "github": self = .github
    default:
      throw ValidationError("Write junit=FILE, json=FILE or github.")
    }
  }

  var file: String? {
    switch self {
    case .junit(let file), .json(let file): file
    case .github: nil
    }
  }
}
