import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A configuration` {
  @Test(arguments: ["build", "test", "preview"])
  func `is not needed, but a folder of content is`(command: String) async throws {
    let run = try await SmallSite().docent(command)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: there is neither a docent.yml nor a folder ‘content’ here
          hint: start docent in the folder of your site, or name its docent.yml with --config
        """)
  }

  @Test func `that is named must be there`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    try await site.expectRefusal(
      "build", "--config", "docs/docent.yml", status: 2,
      errors: """
        error: there is no file ‘docs/docent.yml’
          hint: start docent in the folder of your site, or name its docent.yml with --config
        """)
  }

  @Test func `that cannot be read is not taken for none`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Home\n-- docent.yml/x --\n\n")
    try await site.expectRefusal(
      "build", status: 2, errors: "error: ‘docent.yml’ cannot be read: Is a directory")
  }

  @Test(arguments: ["build", "check"])
  func `that names a folder that is not there is wrong at that place`(command: String) async throws
  {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    let hint = "  hint: create it, or name another in docent.yml"
    for (line, column) in [("content: [content, nowhere]", 20), ("theme: { folder: nowhere }", 18)]
    {
      try site.write("docent.yml", line + "\n")
      try await site.expectRefusal(
        command, status: 2,
        errors: """
          docent.yml:1:\(column): error: there is no folder ‘nowhere’
            \(line)
            \(String(repeating: " ", count: column - 1))^~~~~~~
          \(hint)
          """)
    }
    try site.write("docent.yml", "examples: { package: nowhere }\n")
    try await site.expectRefusal(
      command, status: 2,
      errors: """
        docent.yml:1:22: error: there is no Package.swift in ‘nowhere’
          examples: { package: nowhere }
                               ^~~~~~~
          hint: name the package that examples import with ‘package’ in docent.yml
        """)
    try site.write("docent.yml", "output: content\n")
    try await site.expectRefusal(
      command, status: 2,
      errors: """
        error: the output folder ‘content’ holds the site's sources
          hint: name a folder of its own with ‘output’ in docent.yml, or with --output
        """)
  }

  @Test func `in which something is not closed is reported where that begins`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home
      -- docent.yml --
      title: "Site
      output: site
      """)
    let run = try await site.docent("build")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("docent.yml:1:8: error: this is not YAML: "))
  }

  @Test func `that is not YAML is reported where it ceases to be`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home
      -- docent.yml --
      title: Site
      description: a: b
      """)
    try await site.expectRefusal(
      "build", status: 2,
      errors: """
        docent.yml:2:15: error: this is not YAML: mapping values are not allowed in this context
          description: a: b
                        ^
          hint: check the indentation, and quote text that holds ‘: ’ or starts with a sign
        """)
  }

  @Test func `that is not UTF-8 is not guessed at`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    try site.write("docent.yml", bytes: Data("title: caf".utf8 + [0xE9, 0x0A]))
    try await site.expectRefusal(
      "build", status: 2,
      errors: """
        docent.yml:1:11: error: this file is not UTF-8
          title: caf\u{FFFD}
                    ^
          hint: save it as UTF-8 in your editor
        """)
  }

  @Test func `with unknown keys and wrong types hears of all of them`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home
      -- docent.yml --
      titel: Site
      content: { a: b }
      examples:
        timeout: soon
      checks: { broken-link: loud }
      """)
    try await site.expectRefusal(
      "build", status: 2,
      errors: """
        docent.yml:2:10: error: ‘content’ takes a text or a list of texts
          content: { a: b }
                   ^
        docent.yml:4:12: error: ‘timeout’ takes a number of seconds greater than 0
            timeout: soon
                     ^~~~
        docent.yml:5:24: error: ‘broken-link’ takes one of off, note, warning, error
          checks: { broken-link: loud }
                                 ^~~~
        docent.yml:1:1: error: unknown key ‘titel’
          titel: Site
          ^~~~~
          hint: did you mean ‘title’?
        """)
  }

  @Test func `elsewhere makes its folder the site's, and paths are printed from here`()
    async throws
  {
    let site = try SmallSite(
      """
      -- docs/docent.yml --
      title: Docs
      -- docs/content/index.md --
      [gone](gone.md)
      """)
    try await site.expectRefusal(
      "build", "--config", "docs/docent.yml", status: 1,
      errors: """
        docs/content/index.md:1:8: error: there is no ‘gone.md’ to link to
          [gone](gone.md)
                 ^~~~~~~
          hint: create it, or correct the link
        """)
    try site.write("docs/content/index.md", "# Docs\n")
    let run = try await site.docent("build", "--config", "docs/docent.yml", "--skip-examples")
    #expect(run.errors == "1 page in docs/site, files: 15 written, 0 unchanged, 0 removed")
    #expect(site.files(in: "docs/site")["index.html"] != nil)
  }
}
