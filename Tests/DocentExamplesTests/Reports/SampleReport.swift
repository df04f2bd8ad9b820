import DocentExamples
import DocentModel

/// A report with one example of each sort, and with texts that need care in every format.
let sampleReport = TestReport(
  toolchain: "Swift 6.3.1 on Linux",
  examples: [
    ReportedExample(
      id: ExampleID(page: "content/a,b: 100%.md", name: "1"), line: 3, status: .failed,
      seconds: 0.0214, output: "<&>\"'\t100%\r\n🇸🇪\u{1B}[0m\u{0}\n", errorOutput: "]]>\n",
      findings: [
        Finding(.warning, at: SourcePosition(line: 4, column: 7), "unused, as it seems"),
        Finding(
          .error, at: SourcePosition(line: 5, column: 1),
          "prints <something> else\n- 50%\n+ 100%\r\nhint: a & b"),
      ]),
    ReportedExample(
      id: ExampleID(page: "content/a,b: 100%.md", name: "2"), line: 9, session: "s, t",
      status: .passed, isCached: true, seconds: 1.5, output: "2\n"),
    ReportedExample(
      id: ExampleID(page: "content/b.md", name: "refused"), line: 1, kind: .compileFail,
      status: .passed),
    ReportedExample(
      id: ExampleID(page: "content/b.md", name: "2"), line: 6, kind: .crash, status: .passed,
      seconds: 0.0049, errorOutput: "Fatal error: boom"),
    ReportedExample(
      id: ExampleID(page: "content/b.md", name: "3"), line: 12, kind: .compile, status: .passed,
      findings: [Finding(.note, at: SourcePosition(line: 12, column: 1), "has a note")]),
    ReportedExample(
      id: ExampleID(page: "content/b.md", name: "4"), line: 20, status: .ignored,
      findings: [Finding(.note, at: SourcePosition(line: 20, column: 1), "needs \"a\" network")]),
  ],
  problems: [
    PageFinding(
      file: "content/c.md",
      Finding(.error, at: SourcePosition(line: 2, column: 3), "is not YAML\nhint: mend it")),
    PageFinding(
      file: "content/b.md", Finding(.warning, at: SourcePosition(line: 30, column: 1), "is odd")),
  ])
