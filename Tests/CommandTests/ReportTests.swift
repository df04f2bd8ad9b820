import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Reports of a test run` {
  /// An example of each status; none needs to be compiled with another.
  private static let text = """
    -- content/a.md --
    ```swift
    print("<one>")  // Prints "two"
    ```

    ```swift, ignore="needs a network"
    fetch()
    ```
    -- content/b.md --
    ```swift, no-rum
    ```

    ```swift, id=good
    print("three")  // Prints "three"
    ```
    """

  @Test func `are written to files and for GitHub, and change nothing else`() async throws {
    let site = try SmallSite(Self.text)
    let plain = try await site.docent("test")
    let run = try await site.docent(
      "test", "--report", "json=report.json", "--report", "junit=report.xml", "--report", "github")
    #expect(run.status == 1)
    #expect(plain.status == 1)
    let annotations = """
      ::error file=content/a.md,line=2,col=1,title=content/a.md#1::prints something else than the \
      page says%0A- two%0A+ <one>%0Ahint: - is what the page says, + what was printed
      ::error file=content/b.md,line=1,col=11,title=content/b.md#1::there is no attribute \
      `no-rum`%0Ahint: did you mean `no-run`?
      """
    #expect(run.output.hasPrefix(annotations + "\nfound 4 = 1 passed + 2 failed + 1 ignored"))

    let json = try report(site, "report.json")
    #expect(json["version"] as? Int == 1)
    #expect(
      json["summary"] as? [String: Int]
        == ["found": 4, "passed": 1, "failed": 2, "ignored": 1, "cached": 1])
    let examples = try #require(json["examples"] as? [[String: Any]])
    #expect(
      examples.map { $0["id"] as? String }
        == ["content/a.md#1", "content/a.md#2", "content/b.md#1", "content/b.md#good"])
    #expect(
      examples.map { $0["status"] as? String } == ["failed", "ignored", "failed", "passed"])
    let xml = try site.text("report.xml")
    #expect(xml.contains(#"tests="4" failures="2" errors="0" skipped="1""#))
    #expect(xml.contains("+ &lt;one&gt;"))
  }

  @Test func `of shards merge to that of the whole`() async throws {
    let site = try SmallSite(Self.text)
    try await site.docent("test", "--report", "json=whole.json")
    for number in 1...3 {
      let run = try await site.docent(
        "test", "--shard", "\(number)/3", "--report", "json=\(number).json")
      #expect(run.errors.contains("shard \(number)/3: "))
    }
    let merged = try await site.docent(
      "report", "merge", "3.json", "1.json", "2.json", "--report", "json=merged.json")
    #expect(merged.status == 1)
    #expect(merged.output == "found 4 = 1 passed + 2 failed + 1 ignored (1 cached)")
    #expect(merged.errors == "")
    let ids = try ["whole.json", "merged.json"].map { file in
      try #require(report(site, file)["examples"] as? [[String: Any]]).map { example in
        ["id", "status", "output"].map { example[$0] as? String }
      }
    }
    #expect(ids[0] == ids[1])
  }

  @Test(arguments: [
    (["1.json", "2.json"], "error: missing: shard 3/3\n  hint: name the reports of all 3 shards"),
    (
      ["1.json", "1.json", "2.json"],
      "error: shard 1/3 is in ‘1.json’ and in ‘1.json’\n  hint: name the report of each shard once"
    ),
    (
      ["whole.json", "whole.json"],
      "error: content/a.md#1 is in ‘whole.json’ and in ‘whole.json’\n"
        + "  hint: merge reports of different shards"
    ),
    (
      ["whole.json", "1.json"],
      "error: ‘whole.json’ and ‘1.json’ are not parts of one division\n  hint: run all shards on "
        + "the same pages, with the same .build/docent/history.json or none"
    ),
    (
      ["later.json"],
      "error: ‘later.json’ is of version 2, and this Docent reads version 1\n"
        + "  hint: merge reports with the same Docent that wrote them"
    ),
    (
      ["content/a.md"],
      "error: ‘content/a.md’ is not a report of Docent's\n"
        + "  hint: write one with docent test --report json=FILE"
    ),
    (["none.json"], "error: ‘none.json’ cannot be read"),
  ])
  func `that do not complete one another are not merged`(
    _ files: [String], _ errors: String
  ) async throws {
    let site = try SmallSite("-- content/a.md --\n")
    try site.write("whole.json", Self.encoded(example: "content/a.md", shard: nil))
    for number in 1...2 {
      try site.write("\(number).json", Self.encoded(example: "\(number).md", shard: number))
    }
    try site.write("later.json", #"{"version":2}"#)
    let run = try await site.docent(["report", "merge"] + files + ["--report", "json=out.json"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == errors)
    #expect(throws: (any Error).self) { try site.text("out.json") }
  }

  @Test(arguments: [
    (["--report", "xml"], "Write junit=FILE, json=FILE or github."),
    (["--report", "junit"], "Write junit=FILE, json=FILE or github."),
    (["--report", "json="], "Write junit=FILE, json=FILE or github."),
    (["--report", "github=x"], "Write junit=FILE, json=FILE or github."),
    (
      ["--report", "json=a", "--report", "junit=a"],
      "Two reports cannot both be written to ‘a’."
    ),
    (["--shard", "0/2"], "Write K/N, such as 1/4 for the first of four parts."),
    (["--shard", "3/2"], "Write K/N, such as 1/4 for the first of four parts."),
    (["--shard", "two"], "Write K/N, such as 1/4 for the first of four parts."),
    (
      ["--report", "json=none/a.json"],
      "error: the report ‘none/a.json’ cannot be written: its folder does not exist\n"
        + "  hint: create it first: mkdir -p none"
    ),
    (
      ["--report", "junit=content"],
      "error: the report ‘content’ cannot be written: that is a folder"
    ),
  ])
  func `that cannot be written are refused before anything runs`(
    _ arguments: [String], _ words: String
  ) async throws {
    let site = try SmallSite(Self.text)
    let run = try await site.docent(["test"] + arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(words))
  }

  @Test func `do not replace what is no file`() async throws {
    let site = try SmallSite("-- content/a.md --\n")
    try site.write("real.json", "old")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/link.json", withDestinationPath: "real.json")
    let run = try await site.docent(
      "test", "--report", "json=link.json", "--report", "junit=/dev/null")
    #expect(run.status == 0)
    #expect(try report(site, "real.json")["version"] as? Int == 1)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  private func report(_ site: SmallSite, _ file: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(site.text(file).utf8))
    return try #require(object as? [String: Any])
  }

  /// A report of one example, as a shard of three or as a whole.
  private static func encoded(example page: String, shard: Int?) -> String {
    let part = shard.map { #","shard":{"number":\#($0),"count":3,"division":"d"}"# } ?? ""
    return #"""
      {"version":1,"toolchain":"Swift","summary":{"found":1,"passed":1,"failed":0,"ignored":0,
      "cached":0},"examples":[{"id":"\#(page)#1","file":"\#(page)","line":1,"session":null,
      "kind":"run","status":"passed","cached":false,"seconds":0,"output":"","diagnostics":[]}]\#(part)}
      """#
  }
}
