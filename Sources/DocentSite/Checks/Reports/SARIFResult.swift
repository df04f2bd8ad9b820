import DocentModel

/// A finding in SARIF.
struct SARIFResult: Encodable {
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    /// Left out for a path that is not relative.
    let uriBaseId: String?
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    /// Left out for a range of several lines: the end of the last one then ends it.
    let endColumn: Int?
  }

  let ruleId: String
  let level: String
  let message: SARIFMessage
  let locations: [Location]

  init(_ diagnostic: Diagnostic, fallbackPath: String) {
    ruleId = diagnostic.id
    level = diagnostic.severity.rawValue
    message = SARIFMessage(text: diagnostic.message)
    let path = diagnostic.location?.path ?? fallbackPath
    let artifact = ArtifactLocation(
      uri: path.hasPrefix("/") ? "file://" + path.percentEncoded : path.percentEncoded,
      uriBaseId: path.hasPrefix("/") ? nil : "%SRCROOT%")
    locations = [
      Location(
        physicalLocation: PhysicalLocation(
          artifactLocation: artifact, region: Region(diagnostic.location)))
    ]
  }
}

extension SARIFResult.Region {
  /// The range in units of UTF-16, as the run says with `columnKind`.
  fileprivate init(_ location: Diagnostic.Location?) {
    guard let location else {
      self.init(startLine: 1, startColumn: 1, endLine: 1, endColumn: nil)
      return
    }
    let bytes = Array(location.excerpt.utf8)
    func column(_ position: SourcePosition) -> Int {
      // What lies behind the text that is known counts as it is.
      let known = min(position.column - 1, bytes.count)
      let units = String(decoding: bytes[..<known], as: UTF8.self).utf16.count
      return units + (position.column - 1 - known) + 1
    }
    let (start, end) = (location.range.start, location.range.end)
    self.init(
      startLine: start.line, startColumn: column(start), endLine: end.line,
      endColumn: start.line == end.line ? column(end) : nil)
  }
}
