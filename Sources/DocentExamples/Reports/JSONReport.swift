package import Foundation

/// A report as JSON: `docent report merge` reads what it writes.
package enum JSONReport {
  /// Why some bytes are no report.
  package enum ReadingError: Error, Equatable {
    /// Not JSON at all, or JSON of something else.
    case notAReport
    case otherVersion(Int)
  }

  /// The version that is written, and the only one that is read.
  package static let version = EncodedReport.currentVersion

  /// - Throws: `EncodingError` for a number of seconds that is none.
  package static func data(_ report: TestReport) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(EncodedReport(report)) + Data("\n".utf8)
  }

  /// - Throws: `ReadingError`.
  package static func read(_ data: Data) throws -> TestReport {
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: data).version else {
      throw ReadingError.notAReport
    }
    // Another version may have other keys, so that is looked at first.
    guard version == Self.version else { throw ReadingError.otherVersion(version) }
    guard let encoded = try? decoder.decode(EncodedReport.self, from: data) else {
      throw ReadingError.notAReport
    }
    return try encoded.report()
  }

  private struct Version: Decodable { let version: Int }
}
