import DocentModel

/// A report as JUnit XML: a suite for each page, a case for each fence.
///
/// There is no standard; these are the elements that https://github.com/testmoapp/junitxml finds
/// the readers to agree on.
package struct JUnitReport: Sendable {
  private let report: TestReport

  package init(_ report: TestReport) { self.report = report }

  package var text: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    let suites = self.suites
    let counts = attributes(of: suites.flatMap(\.cases))
    lines.append(#"<testsuites name="docent" \#(counts)>"#)
    for suite in suites {
      let name = XMLText.attribute(suite.page)
      lines.append(#"  <testsuite name="\#(name)" \#(attributes(of: suite.cases))>"#)
      lines.append("    <properties>")
      let toolchain = XMLText.attribute(report.toolchain)
      lines.append(#"      <property name="toolchain" value="\#(toolchain)"/>"#)
      lines.append("    </properties>")
      lines += suite.cases.flatMap { $0.lines(page: suite.page) }
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The pages in order; a page with errors outside its examples has one more case, for those.
  private var suites: [(page: String, cases: [JUnitCase])] {
    let examples = Dictionary(grouping: report.examples, by: \.id.page)
    let errors = report.problems.filter { $0.finding.severity == .error }
    let problems = Dictionary(grouping: errors) { $0.file ?? "docent" }
    return Set(examples.keys).union(problems.keys).sorted().map { page in
      let ofPage = problems[page].map { [JUnitCase(page: page, errors: $0.map(\.finding))] } ?? []
      return (page, ofPage + (examples[page] ?? []).map(JUnitCase.init))
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
