import DocentModel
import DocentSite
import Testing

@Suite struct AddressLockTests {
  private func read(_ text: String) -> (lock: AddressLock?, diagnostics: [Diagnostic]) {
    AddressLock.read(SourceFile(path: "docent.lock", text: text))
  }

  @Test func `the lines of both sides of a merge are a lock, in any order`() {
    let read = read("version 1\nb.html\na.html#x\nb.html\n\n# note\na.html\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.lock?.addresses.map(\.description).sorted() == ["a.html", "a.html#x", "b.html"])
  }

  @Test func `a lock is read as it was written, whatever the names`() {
    let addresses = [
      PublishedAddress(SitePath(components: ["a b", "50%.html"]), anchor: "grün#1"),
      PublishedAddress(SitePath(components: ["c#.html"])),
      PublishedAddress(SitePath(components: ["日本.html"]), anchor: "a b\tc"),
    ]
    let text = AddressLock.text(of: addresses)
    #expect(
      text.split(separator: "\n").suffix(3) == [
        "a%20b/50%25.html#grün#1", "c%23.html", "日本.html#a%20b%09c",
      ])
    #expect(read(text).lock?.addresses == Set(addresses))
  }

  @Test func `lines are in the order of their bytes`() {
    let paths = ["b.html", "a/index.html", "a.html", "B.html", "a-b.html"].compactMap(SitePath.init)
    let text = AddressLock.text(of: paths.map { PublishedAddress($0) })
    #expect(
      text.split(separator: "\n").suffix(5) == [
        "B.html", "a-b.html", "a.html", "a/index.html", "b.html",
      ])
  }

  @Test(arguments: [
    (
      "version 1\na.html\n▸<<<<<<< ours\nb.html\n=======\n>>>>>>> theirs\n",
      "a merge has left its marks here", "keep the lines of both sides, without the marks"
    ),
    (
      "# x\n▸version 2\na.html\n", "this Docent does not know locks of this version",
      "use the Docent that wrote it, or a later one"
    ),
    ("▸a.html\n", "the lock does not say its version", "take the file back from version control"),
    ("▸", "the lock does not say its version", "take the file back from version control"),
    (
      "version 1\n▸../a.html\n", "this is no address",
      "write it as ‘page.html’ or ‘page.html#anchor’, or take it out"
    ),
    (
      "version 1\n▸a.html and more\n", "this is no address",
      "write it as ‘page.html’ or ‘page.html#anchor’, or take it out"
    ),
    (
      "version 1\n▸a.html#\n", "this is no address",
      "write it as ‘page.html’ or ‘page.html#anchor’, or take it out"
    ),
  ])
  func `a lock that cannot be read is one error at its line`(
    marked: String, summary: String, hint: String
  ) {
    let before = marked.prefix { $0 != "▸" }
    let line = before.count { $0 == "\n" } + 1
    let read = read(marked.replacing("▸", with: ""))
    #expect(read.lock == nil)
    #expect(
      read.diagnostics.map(\.line) == [
        "docent.lock:\(line):1: error: \(summary) [address-lock] \(hint)"
      ])
  }
}
