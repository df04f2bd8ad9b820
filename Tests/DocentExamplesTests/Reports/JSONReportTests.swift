import DocentExamples
import DocentModel
import Foundation
import Testing

@Suite struct `A JSON report` {
  @Test func `has the keys that the manual promises`() throws {
    let report = TestReport(
      toolchain: "Swift 6.3.1 on Linux",
      examples: [sampleReport.examples[0], sampleReport.examples[1]])
    let text = String(decoding: try JSONReport.data(report), as: UTF8.self)
    #expect(
      text == #"""
        {
          "examples" : [
            {
              "cached" : false,
              "diagnostics" : [
                {
                  "column" : 7,
                  "line" : 4,
                  "message" : "unused, as it seems",
                  "severity" : "warning"
                },
                {
                  "column" : 1,
                  "line" : 5,
                  "message" : "prints <something> else\n- 50%\n+ 100%\r\nhint: a & b",
                  "severity" : "error"
                }
              ],
              "file" : "content/a,b: 100%.md",
              "id" : "content/a,b: 100%.md#1",
              "kind" : "run",
              "line" : 3,
              "output" : "<&>\"'\t100%\r\n🇸🇪\u001b[0m\u0000\n",
              "seconds" : 0.021,
              "session" : null,
              "status" : "failed"
            },
            {
              "cached" : true,
              "diagnostics" : [

              ],
              "file" : "content/a,b: 100%.md",
              "id" : "content/a,b: 100%.md#2",
              "kind" : "run",
              "line" : 9,
              "output" : "2\n",
              "seconds" : 1.5,
              "session" : "s, t",
              "status" : "passed"
            }
          ],
          "summary" : {
            "cached" : 1,
            "failed" : 1,
            "found" : 2,
            "ignored" : 0,
            "passed" : 1
          },
          "toolchain" : "Swift 6.3.1 on Linux",
          "version" : 1
        }

        """#)
  }

  @Test func `is read as it was written, but for what it does not hold`() throws {
    var expected = sampleReport
    for index in expected.examples.indices {
      expected.examples[index].errorOutput = ""
      expected.examples[index].seconds =
        (expected.examples[index].seconds * 1000).rounded() / 1000
    }
    #expect(try JSONReport.read(JSONReport.data(sampleReport)) == expected)
  }

  @Test func `names its shard`() throws {
    var report = TestReport(toolchain: "", examples: [])
    report.share = ShardShare(shard: try #require(Shard("2/3")), division: "abc")
    let data = try JSONReport.data(report)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let shard = try #require(json["shard"] as? [String: Any])
    #expect(shard["number"] as? Int == 2)
    #expect(shard["count"] as? Int == 3)
    #expect(try JSONReport.read(data) == report)
  }

  @Test(arguments: [(1, nil), (50, 50)] as [(Int, Int?)])
  func `says how often each example ran, if that was more than once`(
    runs: Int, written: Int?
  ) throws {
    let report = TestReport(toolchain: "", runs: runs, examples: [])
    let data = try JSONReport.data(report)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["runs"] as? Int == written)
    #expect(try JSONReport.read(data) == report)
  }

  @Test(arguments: ["", "{}", "[]", "# Title", #"{"version":1}"#, #"{"version":"1"}"#])
  func `is not what something else wrote`(_ text: String) {
    #expect(throws: JSONReport.ReadingError.notAReport) {
      try JSONReport.read(Data(text.utf8))
    }
  }

  @Test func `of another version is refused, whatever its keys`() {
    #expect(throws: JSONReport.ReadingError.otherVersion(2)) {
      try JSONReport.read(Data(#"{"version":2,"more":[]}"#.utf8))
    }
  }

  @Test func `of a shard that cannot be is refused`() throws {
    var report = TestReport(toolchain: "", examples: [])
    report.share = ShardShare(shard: try #require(Shard("2/3")), division: "abc")
    let text = String(decoding: try JSONReport.data(report), as: UTF8.self)
      .replacing("\"number\" : 2", with: "\"number\" : 4")
    #expect(throws: JSONReport.ReadingError.notAReport) {
      try JSONReport.read(Data(text.utf8))
    }
  }
}
