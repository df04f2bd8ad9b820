import ArgumentParser
import DocentSite
import Foundation

/// How `docent check` writes what it finds.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// As the compiler would, on standard error, with a line of counts on standard output.
  case text
  case json
  /// For GitHub's code scanning and others: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
  case sarif
  /// Annotations, where GitHub's workflow runner reads.
  case github
}

extension Console {
  /// Writes a report in a format.
  ///
  /// - Parameter configurationPath: Where findings about no page are shown by programs that want a
  ///   place for each.
  func write(
    _ report: CheckReport, as format: FindingFormat, configurationPath: String
  ) throws {
    switch format {
    case .text: show(report.findings)
    case .json: print(String(decoding: try JSONFindings(report).data(), as: UTF8.self))
    case .sarif:
      let log = SARIFLog(
        report, toolVersion: Docent.version, fallbackPath: configurationPath)
      print(String(decoding: try log.data(), as: UTF8.self))
    case .github: report.annotations.forEach(print)
    }
    if format == .text { print(report.summaryLine) } else { say(report.summaryLine) }
  }
}
