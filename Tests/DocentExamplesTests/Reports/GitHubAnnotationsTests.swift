import DocentExamples
import DocentModel
import Testing

@Suite struct `Annotations for GitHub` {
  @Test func `are one line a finding, with what the runner takes for its own escaped`() {
    #expect(
      GitHubAnnotations(sampleReport).lines == [
        "::error file=content/c.md,line=2,col=3,title=content/c.md::is not YAML%0Ahint: mend it",
        "::warning file=content/b.md,line=30,col=1,title=content/b.md::is odd",
        "::warning file=content/a%2Cb%3A 100%25.md,line=4,col=7,"
          + "title=content/a%2Cb%3A 100%25.md#1::unused, as it seems",
        "::error file=content/a%2Cb%3A 100%25.md,line=5,col=1,"
          + "title=content/a%2Cb%3A 100%25.md#1::"
          + "prints <something> else%0A- 50%25%0A+ 100%25%0D%0Ahint: a & b",
        "::notice file=content/b.md,line=12,col=1,title=content/b.md#3::has a note",
      ])
  }

  @Test func `have no place where the finding has none`() {
    let report = TestReport(
      toolchain: "", examples: [],
      problems: [PageFinding(file: nil, Finding(.error, at: SourcePosition(line: 1), "no example"))]
    )
    #expect(GitHubAnnotations(report).lines == ["::error title=docent::no example"])
  }
}
