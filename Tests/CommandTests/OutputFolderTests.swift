import Testing

@Suite(.timeLimit(.minutes(5))) struct `The output folder` {
  private static let home = "-- content/index.md --\n# Home\n"

  @Test func `is not taken from others`() async throws {
    let site = try SmallSite(Self.home + "-- docs/notes.txt --\nMine.\n")
    try await site.expectRefusal(
      "build", "--output", "docs", status: 2,
      errors: """
        error: the output folder ‘docs’ is not empty, and Docent did not write what is in it
          hint: name another folder, or empty this one yourself
        """)
    #expect(site.files(in: "docs").keys.sorted() == ["notes.txt"])
  }

  @Test(arguments: ["content", ".", "..", "theme"])
  func `does not hold the sources`(folder: String) async throws {
    let site = try SmallSite(
      Self.home + "-- theme/assets/a.css --\n\n-- docent.yml --\ntheme: { folder: theme }\n")
    try await site.expectRefusal(
      "build", "--output", folder, status: 2,
      errors: """
        error: the output folder ‘\(folder)’ holds the site's sources
          hint: name a folder of its own with ‘output’ in docent.yml, or with --output
        """)
  }

  @Test func `must be one that can be written`() async throws {
    let site = try SmallSite(Self.home + "-- notes.txt --\nMine.\n")
    try await site.expectRefusal(
      "build", "--output", "notes.txt", status: 2,
      errors: """
        error: the output folder ‘notes.txt’ is a file
          hint: name a folder with ‘output’ in docent.yml, or with --output
        """)
    try await site.expectRefusal(
      "build", "--skip-examples", "--output", "notes.txt/site", status: 2,
      errors: """
        error: the output folder ‘notes.txt/site’ cannot be written: Not a directory
          hint: name another with ‘output’ in docent.yml, or with --output
        """)
  }

  @Test func `is looked at before any example runs`() async throws {
    let site = try SmallSite(
      "-- content/index.md --\n```swift\nlet x = \n```\n-- docs/notes.txt --\nMine.\n")
    let run = try await site.docent("build", "--output", "docs")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: the output folder ‘docs’ is not empty"))
  }

  @Test func `keeps the user's own files, unless a page would have their place`() async throws {
    let site = try SmallSite(Self.home)
    try await site.docent("build")
    try site.write("site/CNAME", "docs.example.com\n")
    try site.write("site/about.html", "Mine.\n")
    try await site.docent("build")
    #expect(try site.text("site/CNAME") == "docs.example.com\n")
    try site.write("content/about.md", "# About\n")
    let run = try await site.docent("build")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: ‘site/about.html’ would be replaced, and Docent did not write it
          hint: move it away, or rename the page that is written there
        """)
    #expect(try site.text("site/about.html") == "Mine.\n")
  }
}
