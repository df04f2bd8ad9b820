import DocentModel
package import Foundation

/// A report in the form that code scanning reads: SARIF 2.1.0,
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
///
/// The names of properties are those of the format.
package struct SARIFLog: Encodable {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let report: CheckReport
  private let toolVersion: String
  private let fallbackPath: String

  /// - Parameter fallbackPath: The file that findings about no page are shown at, since GitHub shows
  ///   none without one.
  package init(_ report: CheckReport, toolVersion: String, fallbackPath: String) {
    self.report = report
    self.toolVersion = toolVersion
    self.fallbackPath = fallbackPath
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Writes the one run that the log holds.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode("2.1.0", forKey: .version)
    let driver = SARIFDriver(
      name: "Docent", semanticVersion: toolVersion, rules: Check.all.map(SARIFRule.init))
    let run = SARIFRun(
      tool: SARIFTool(driver: driver), columnKind: "utf16CodeUnits",
      results: report.findings.map { SARIFResult($0, fallbackPath: fallbackPath) })
    try container.encode([run], forKey: .runs)
  }

  /// - Throws: Nothing that these values could cause.
  package func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

struct SARIFRun: Encodable {
  let tool: SARIFTool
  let columnKind: String
  let results: [SARIFResult]
}

struct SARIFTool: Encodable {
  let driver: SARIFDriver
}

struct SARIFDriver: Encodable {
  let name: String
  let semanticVersion: String
  let rules: [SARIFRule]
}

struct SARIFMessage: Encodable {
  let text: String
}
