import Foundation
import Testing

/// “Last updated” and “Edit this page”, from Git.
@Suite(.timeLimit(.minutes(5))) struct `A site in a repository` {
  private static let text = """
    -- guide/docent.yml --
    repository: https://github.com/ada/soup
    -- guide/content/index.md --
    # Home
    -- guide/content/two words.md --
    # Two
    -- guide/content/own.md --
    ---
    updated: 2020-12-24
    ---
    # Own
    """

  /// A repository of two commits, with a page that is in none of them.
  private func repository(_ text: String = text) async throws -> SmallSite {
    let site = try SmallSite(text)
    try await site.git("init", "--quiet")
    try await site.git("add", ".")
    try await site.git("commit", "--quiet", "-m", "one", date: "2020-01-02")
    try site.write("guide/content/two words.md", "# Two\nMore.\n")
    try await site.git("commit", "--quiet", "-a", "-m", "two", date: "2021-03-04")
    try site.write("guide/content/new.md", "# New\n")
    return site
  }

  private func day(_ site: SmallSite, _ page: String) throws -> String? {
    let html = try site.text("guide/site/\(page)")
    let day = html.split(separator: "Last updated <time datetime=\"").dropFirst().first
    return day.map { String($0.prefix(10)) }
  }

  @Test func `says when each page was last changed, and where it can be edited`() async throws {
    let site = try await repository()
    // Settings that change what Git prints.
    for setting in ["log.showRoot=false", "diff.relative=true", "log.follow=true"] {
      let parts = setting.split(separator: "=").map(String.init)
      try await site.git("config", parts[0], parts[1])
    }
    #expect(try await site.docent("build", "--config", "guide/docent.yml").status == 0)
    #expect(try day(site, "index.html") == "2020-01-02")
    #expect(try day(site, "two words.html") == "2021-03-04")
    #expect(try day(site, "own.html") == "2020-12-24")
    #expect(try day(site, "new.html") == nil)
    #expect(
      try site.text("guide/site/two words.html").contains(
        "https://github.com/ada/soup/edit/main/guide/content/two%20words.md"))
  }

  @Test func `is the same to the byte in every clone that is whole`() async throws {
    let site = try await repository()
    try site.remove("guide/content/new.md")
    #expect(try await site.docent("build", "--config", "guide/docent.yml").status == 0)
    try await site.git("clone", "--quiet", ".", "../scratch/clone")
    try await site.git("clone", "--quiet", "--depth=1", "file://\(site.folder)", "../scratch/cut")
    for clone in ["clone", "cut"] {
      let configuration = "../scratch/\(clone)/guide/docent.yml"
      #expect(try await site.docent("build", "--config", configuration).status == 0)
    }
    #expect(site.files(in: "../scratch/clone/guide/site") == site.files(in: "guide/site"))
    let cut = try site.text("../scratch/cut/guide/site/index.html")
    #expect(!cut.contains("Last updated"))
    #expect(cut.contains("/edit/main/guide/content/index.md"))
  }

  @Test func `need not say it`() async throws {
    let site = try await repository(
      Self.text.replacing("repository:", with: "lastUpdated: false\nrepository:"))
    #expect(try await site.docent("build", "--config", "guide/docent.yml").status == 0)
    #expect(try day(site, "index.html") == nil)
    #expect(try day(site, "own.html") == "2020-12-24")
    #expect(try site.text("guide/site/index.html").contains("/edit/main/guide/content/index.md"))
  }

  @Test func `that has no commit yet, or is none, is a site like any other`() async throws {
    let site = try SmallSite(Self.text)
    for hasRepository in [false, true] {
      if hasRepository { try await site.git("init", "--quiet") }
      let run = try await site.docent("build", "--config", "guide/docent.yml")
      #expect(run.status == 0)
      #expect(try day(site, "index.html") == nil)
      #expect(try site.text("guide/site/index.html").contains("/edit/main/content/index.md"))
    }
  }

  @Test func `shows in a preview what a commit changed`() async throws {
    let site = try await repository()
    try await site.docent(["preview", "--config", "guide/docent.yml", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      #expect(try await page("/", port: port).contains("2020-01-02"))
      try site.write("guide/content/index.md", "# Home\nNew.\n")
      try await eventually("the change is served") {
        try await page("/", port: port).contains("New.")
      }
      try await site.git("commit", "--quiet", "-a", "-m", "three", date: "2022-05-06")
      try site.write("guide/content/new.md", "# Newer\n")
      try await eventually("the commit is noticed with the next change") {
        try await page("/", port: port).contains("2022-05-06")
      }
      running.send(SIGTERM)
    }
  }
}
