import DocentMarkdown
import Testing

@Suite struct HTMLScannerTests {
  @Test(arguments: [
    (#"<a href="b">"#, ["a href=b"]),
    ("<IMG\n src = 'x y'\talt>", ["IMG src=x y alt="]),
    ("<a b=c d=e/f>", ["a b=c d=e/f"]),
    (#"<a b="c"d='e'/>"#, ["a b=c d=e"]),
    ("<a b='>'><i/><p>", ["a b=>", "i", "p"]),
    ("<!-- <a b=c> --> <b c=d>", ["b c=d"]),
    ("<!DOCTYPE x> <?xml a=b?> </a b=c> <b>", ["b"]),
    ("1 < 2 <3 < a <a-b c>", ["a-b c="]),
    ("<a =b=c>", ["a =b=c"]),
    ("<a b=>", ["a b="]),
    ("<a b='c", []), ("<a", []), ("<a b", []), ("<a b=", []), ("<!--", []), ("<", []), ("", []),
  ])
  func `start tags are found with their attributes`(_ html: String, _ tags: [String]) {
    #expect(scan(Array(html.utf8)) == tags)
  }

  @Test func `HTML that is cut off anywhere can be read`() {
    let html = Array(#"x <a b="c" d='e' f=g h><!-- i --></a><?j?><img src=k/>"#.utf8)
    for end in 0...html.count {
      let tags = scan(Array(html[..<end]))
      #expect(["a b=c d=e f=g h=", "img src=k/"].starts(with: tags))
    }
  }

  /// Each tag as its name and its attributes.
  private func scan(_ bytes: [UInt8]) -> [String] {
    var scanner = HTMLScanner(bytes)
    var tags: [String] = []
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while let tag = scanner.next() {
      let attributes = tag.attributes.map { " \(text($0.name))=\(text($0.value))" }
      tags.append(text(tag.name) + attributes.joined())
    }
    return tags
  }
}
