import DocentModel
import Testing

@Suite struct ContentHashTests {
  /// From NIST's examples for FIPS 180-4 and its "SHA Test Vectors for Hashing Byte-Oriented Messages".
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `is SHA-256`(text: String, digest: String) {
    #expect(ContentHash(of: text).description == digest)
    #expect(ContentHash(of: Array(text.utf8)).description == digest)
  }

  @Test func `differs for every length around the end of a block`() {
    let digests = (0...130).map { ContentHash(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.description.utf8.count == 64 })
  }

  @Test func `of a list depends on where its texts begin and end`() {
    let lists = [
      [], [""], ["", ""], ["ab"], ["a", "b"], ["", "ab"], ["ab", ""], ["b", "a"], ["1:a", "b"],
      ["1:a1:b"], ["ä"], ["a", "\u{308}"], ["a\u{308}"],
    ]
    #expect(Set(lists.map { ContentHash(of: $0) }).count == lists.count)
  }
}
