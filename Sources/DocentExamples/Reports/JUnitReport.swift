import DocentModel

/// A report as JUnit XML: a suite for each page, a case for each fence.
///
/// There is no standard; these are the elements that https://github.com/testmoapp/junitxml finds
/// the readers to agree on.
package struct JUnitReport: Sendable {
  private let report: TestReport
  /// The name of all suites, and of the one for problems of no page.
  private static let name = "docent"

  package init(_ report: TestReport) { self.report = report }

  package var text: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    let suites = self.suites
    let counts = attributes(of: suites.flatMap(\.cases))
    lines.append(#"<testsuites name="\#(Self.name)" \#(counts)>"#)
    for suite in suites {
      let name = XMLText.attribute(suite.name)
      lines.append(#"  <testsuite name="\#(name)" \#(attributes(of: suite.cases))>"#)
      lines.append("    <properties>")
      let toolchain = XMLText.attribute(report.toolchain)
      lines.append(#"      <property name="toolchain" value="\#(toolchain)"/>"#)
      if report.runs > 1 {
        lines.append(#"      <property name="runs" value="\#(report.runs)"/>"#)
      }
      lines.append("    </properties>")
      lines += suite.cases.flatMap { $0.lines(in: suite.name) }
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The pages in order; a page with errors outside its examples has one more case, for those.
  private var suites: [(name: String, cases: [JUnitCase])] {
    let examples = Dictionary(grouping: report.examples, by: \.id.page)
    let errors = report.problems.filter { $0.finding.severity == .error }
    let problems = Dictionary(grouping: errors) { $0.file ?? Self.name }
    return Set(examples.keys).union(problems.keys).sorted().map { suite in
      let ofPage = problems[suite].map {
        [JUnitCase(name: suite, file: $0.first?.file, errors: $0.map(\.finding))]
      }
      return (suite, (ofPage ?? []) + (examples[suite] ?? []).map(JUnitCase.init))
    }
  }

  private func attributes(of cases: [JUnitCase]) -> String {
    let failures = cases.count { $0.status == .failed }
    let skipped = cases.count { $0.status == .ignored }
    let seconds = cases.map(\.seconds).reduce(0, +)
    return #"tests="\#(cases.count)" failures="\#(failures)" errors="0" skipped="\#(skipped)" "#
      + #"time="\#(seconds.thousandths)""#
  }
}

extension Double {
  /// With three digits after the point, whatever the locale.
  var thousandths: String {
    let all = Int((self * 1000).rounded())
    let rest = String(all % 1000)
    return "\(all / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
