import DocentPreview
import Testing

@Suite struct RequestedRangeTests {
  @Test(arguments: [
    ("bytes=0-", 0..<10), ("bytes=0-0", 0..<1), ("bytes=2-4", 2..<5), ("bytes=9-", 9..<10),
    ("bytes=5-100", 5..<10), ("bytes=-3", 7..<10), ("bytes=-100", 0..<10), ("Bytes=1-1", 1..<2),
    ("bytes=1-99999999999999999999999", 1..<10), ("bytes=-99999999999999999999999", 0..<10),
    ("bytes=1-9223372036854775807", 1..<10),
  ])
  func `a part is one that the file has`(header: String, part: Range<Int>) {
    #expect(RequestedRange(header, of: 10) == .part(part))
  }

  @Test(arguments: ["bytes=10-", "bytes=11-20", "bytes=-0", "bytes=99999999999999999999999-"])
  func `a part behind the end is none`(header: String) {
    #expect(RequestedRange(header, of: 10) == .unsatisfiable)
  }

  @Test(arguments: [
    nil, "", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=4-2", "bytes=0-1,3-4", "bytes=+1-2",
    "bytes=1--2", "bytes=a-b", "lines=1-2", "bytes= 1-2",
  ])
  func `anything else is the whole file`(header: String?) {
    #expect(RequestedRange(header, of: 10) == .whole)
  }

  @Test func `an empty file has no part`() {
    #expect(RequestedRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(RequestedRange("bytes=-1", of: 0) == .unsatisfiable)
  }
}
