import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Cleaning` {
  @Test func `removes what Docent made and nothing else`() async throws {
    let site = try SmallSite("-- content/a.md --\n# A\n-- site/mine.txt --\nmine\n")
    try site.addPreviousSite()
    try site.write(".build/docent/history.json", "{}")
    try site.write(".build/other.txt", "mine\n")
    let run = try await site.docent("clean")
    #expect(run.status == 0)
    #expect(run.errors == "removed the kept results, 2 files of the site removed")
    #expect(site.files().keys.sorted() == ["mine.txt"])
    #expect(site.files(in: ".build").keys.sorted() == ["other.txt"])
    #expect(try site.text("content/a.md") == "# A\n")

    let again = try await site.docent("clean")
    #expect(again.status == 0)
    #expect(again.errors == "there are no kept results, 0 files of the site removed")
  }

  @Test(arguments: [[], ["README.md"]])
  func `forgets that there were examples`(_ paths: [String]) async throws {
    let page = "```swift, ignore=\"no\"\n```\n"
    let file = paths.first ?? "content/a.md"
    let site = try SmallSite("-- \(file) --\n\(page)")
    #expect(try await site.docent(["test"] + paths).status == 0)

    try site.write(file, "# None\n")
    for _ in 1...2 {
      let run = try await site.docent(["test"] + paths)
      #expect(run.status == 1)
      #expect(
        run.errors == """
          error: there is no example; the last run found 1
            hint: add an example, or run ‘docent clean’ if there should be none
          """)
    }
    #expect(try await site.docent("clean").status == 0)
    #expect(try await site.docent(["test"] + paths).status == 0)
  }

  @Test func `is not needed where a part of the examples is empty`() async throws {
    let site = try SmallSite("-- content/a.md --\n```swift, ignore=\"no\"\n```\n")
    #expect(try await site.docent("test").status == 0)
    #expect(try await site.docent("test", "--shard", "2/2").status == 0)
  }
}
