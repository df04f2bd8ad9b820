import DocentModel
import Testing
import docent

@Suite struct `The status of a preview` {
  private static func text(
    _ status: PreviewStatus, columns: Int = 60, rows: Int = 24, isColored: Bool = false
  ) -> String {
    status.frame(in: TerminalSize(columns: columns, rows: rows), isColored: isColored)
      .map(\.text).joined(separator: "\n")
  }

  private static func problem(
    _ summary: String, _ severity: Diagnostic.Severity = .error, line: Int = 3
  ) -> Diagnostic {
    Diagnostic(
      severity, id: "test", summary,
      at: Diagnostic.Location(
        path: "content/soup.md", range: SourceRange(line: line, column: 3, length: 4),
        excerpt: "A soup"),
      hint: "eat it")
  }

  private static var calm: PreviewStatus {
    var status = PreviewStatus()
    status.address = "http://127.0.0.1:8080/"
    status.pages = 42
    status.lastBuild = .first(.milliseconds(120))
    status.examples = .counted(ExampleCounts(passed: 118, ignored: 2))
    return status
  }

  private static func status(_ change: (inout PreviewStatus) -> Void) -> PreviewStatus {
    var status = calm
    change(&status)
    return status
  }

  @Test func `says where the site is, and how it is`() {
    #expect(
      Self.text(Self.calm) == """
        Docent http://127.0.0.1:8080/

        Pages     42
        Changed   nothing yet · built in 120 ms
        Examples  118 passed · 2 ignored
        Problems  none

        Ctrl-C stops.
        """)
  }

  @Test(
    arguments: [
      (.none, "nothing"),
      (.first(.microseconds(400)), "nothing yet · built in 0 ms"),
      (.changed(files: ["content/a.md"], .milliseconds(38)), "content/a.md · rebuilt in 38 ms"),
      (
        .changed(files: ["a.md", "b.md", "c.md"], .seconds(1.26)),
        "a.md and 2 more · rebuilt in 1.2 s"
      ),
      (.refused(files: ["docent.yml"]), "docent.yml · cannot be built, the last pages stay"),
    ] as [(PreviewStatus.Build, String)])
  func `says what changed last`(build: PreviewStatus.Build, text: String) {
    let lines = Self.text(Self.status { $0.lastBuild = build }).split(separator: "\n")
    #expect(lines[2] == "Changed   \(text)")
  }

  @Test(
    arguments: [
      (.skipped, .running, "not run"),
      (.counted(ExampleCounts()), .running, "none"),
      (
        .counted(ExampleCounts(running: 7, activity: "compiling")), .running,
        "7 running (compiling)"
      ),
      (
        .counted(ExampleCounts(passed: 3, failed: 2, ignored: 1, running: 4)), .running,
        "3 passed · 2 failed · 1 ignored · 4 running"
      ),
      (
        .counted(ExampleCounts(passed: 3, running: 4, activity: "x")), .stopped,
        "3 passed · 4 stopped"
      ),
    ] as [(PreviewStatus.Examples, PreviewStatus.Stage, String)])
  func `says how the examples go`(
    examples: PreviewStatus.Examples, stage: PreviewStatus.Stage, text: String
  ) {
    let status = Self.status { status in
      status.examples = examples
      status.stage = stage
    }
    #expect(Self.text(status).split(separator: "\n")[3] == "Examples  \(text)")
    #expect(Self.text(status).hasSuffix(stage == .stopped ? "\nStopped." : "\nCtrl-C stops."))
  }

  private static var troubled: PreviewStatus {
    status { status in
      status.standingProblems = [Diagnostic(.warning, id: "test", "others can read the site")]
      status.buildProblems = [problem("is soup", .note), problem("is too hot")]
      status.exampleProblems = [problem("is too cold", line: 9)]
    }
  }

  @Test func `shows problems in full, errors first, where they fit`() {
    #expect(
      Self.text(Self.troubled, rows: 19) == """
        Docent http://127.0.0.1:8080/

        Pages     42
        Changed   nothing yet · built in 120 ms
        Examples  118 passed · 2 ignored
        Problems  2 errors · 1 warning

        content/soup.md:3:3: error: is too hot
          A soup
            ^~~~
          hint: eat it
        content/soup.md:9:3: error: is too cold
          A soup
            ^~~~
          hint: eat it
        warning: others can read the site

        Ctrl-C stops.
        """)
  }

  @Test func `shows the first line of problems where not all of them fit`() {
    #expect(
      Self.text(Self.troubled, rows: 16) == """
        Docent http://127.0.0.1:8080/

        Pages     42
        Changed   nothing yet · built in 120 ms
        Examples  118 passed · 2 ignored
        Problems  2 errors · 1 warning

        content/soup.md:3:3: error: is too hot
          A soup
            ^~~~
          hint: eat it
        content/soup.md:9:3: error: is too cold
        warning: others can read the site

        Ctrl-C stops.
        """)
  }

  @Test func `counts the problems for which there is no room`() {
    let status = Self.status { status in
      status.buildProblems = (1...30).map { Self.problem("is soup \($0)", line: $0) }
    }
    #expect(
      Self.text(status, columns: 36, rows: 18) == """
        Docent http://127.0.0.1:8080/

        Pages     42
        Changed   nothing yet · built in 1…
        Examples  118 passed · 2 ignored
        Problems  30 errors

        content/soup.md:1:3: error: is sou…
          A soup
            ^~~~
          hint: eat it
        content/soup.md:2:3: error: is sou…
        content/soup.md:3:3: error: is sou…
        content/soup.md:4:3: error: is sou…
        content/soup.md:5:3: error: is sou…
        … and 25 more

        Ctrl-C stops.
        """)
  }

  @Test(arguments: [
    (
      10,
      """
      Docent http://127.0.0.1:8080/
      Pages     42
      Changed   nothing yet · built in 120 ms
      Examples  118 passed · 2 ignored
      Problems  2 errors · 1 warning
      content/soup.md:3:3: error: is too hot
      content/soup.md:9:3: error: is too cold
      warning: others can read the site
      Ctrl-C stops.
      """
    ),
    (
      8,
      """
      Docent http://127.0.0.1:8080/
      Pages     42
      Changed   nothing yet · built in 120 ms
      Examples  118 passed · 2 ignored
      Problems  2 errors · 1 warning
      content/soup.md:3:3: error: is too hot
      … and 2 more
      Ctrl-C stops.
      """
    ),
    (
      3,
      """
      Docent http://127.0.0.1:8080/
      Problems  2 errors · 1 warning
      Examples  118 passed · 2 ignored
      """
    ),
  ])
  func `keeps what matters most in a low window`(rows: Int, text: String) {
    #expect(Self.text(Self.troubled, rows: rows) == text)
  }

  @Test func `never is larger than the window`() {
    let status = Self.status { status in
      status.lastBuild = .changed(files: ["content/日本語のページ/スープ.md"], .seconds(2))
      status.buildProblems = (1...40).map { Self.problem("スープ\u{1B}[2J\tsoup", line: $0) }
    }
    for columns in [1, 2, 3, 10, 31, 50] {
      for rows in 1...30 {
        let frame = status.frame(
          in: TerminalSize(columns: columns, rows: rows), isColored: columns % 2 == 0)
        #expect(frame.count <= rows)
        #expect(frame.allSatisfy { $0.columns < max(columns, 2) })
        #expect(frame.allSatisfy { !$0.text.contains("\u{1B}[2J") && !$0.text.contains("\n") })
      }
    }
  }

  @Test func `has the colours of the terminal where they are wanted`() {
    let status = Self.status { status in
      status.examples = .counted(ExampleCounts(passed: 1, failed: 1))
      status.buildProblems = [Self.problem("is cold", .warning)]
    }
    #expect(
      Self.text(status, isColored: true).replacing("\u{1B}[", with: "‹") == """
        ‹1mDocent‹0m http://127.0.0.1:8080/

        ‹2mPages     ‹0m42
        ‹2mChanged   ‹0mnothing yet · built in 120 ms
        ‹2mExamples  ‹0m‹32m1 passed‹0m · ‹31m1 failed‹0m
        ‹2mProblems  ‹0m‹33m1 warning‹0m

        ‹1mcontent/soup.md:3:3: ‹0m‹1;35mwarning:‹0m is cold
          A soup
          ‹32m  ^~~~‹0m
          ‹36mhint:‹0m eat it

        ‹2mCtrl-C stops.‹0m
        """)
  }
}
