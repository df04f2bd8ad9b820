import DocentLanguages
import Testing

/// Whatever the text is, its pieces make up the text again.
@Suite struct SoundnessTests {
  @Test(arguments: allLanguages)
  func `the pieces of any source make up the source`(name: String) throws {
    let language = try #require(Language(named: name))
    for sample in samples {
      for source in [sample, sample.replacing("\n", with: "\r\n"), sample + "\0" + sample] {
        expectSound(language.spans(in: source), in: source, "\(name): \(source)")
      }
    }
  }

  @Test(arguments: allLanguages)
  func `source may end anywhere`(name: String) throws {
    let language = try #require(Language(named: name))
    for sample in samples {
      // Not at all places, so that it takes no minutes.
      for count in stride(from: 0, to: sample.count, by: 7) {
        let part = String(sample.prefix(count))
        expectSound(language.spans(in: part), in: part, "\(name): \(part)")
      }
    }
  }

  @Test(arguments: allLanguages)
  func `source may be mutilated`(name: String) throws {
    let language = try #require(Language(named: name))
    var random = Noise(state: 20_261_121)
    for sample in samples {
      for _ in 0..<20 {
        let source = mutilated(sample, by: &random)
        expectSound(language.spans(in: source), in: source, "\(name): \(source)")
      }
    }
  }

  @Test(arguments: allLanguages)
  func `noise is source too`(name: String) throws {
    let language = try #require(Language(named: name))
    var random = Noise(state: 1)
    for count in 0..<60 {
      // Bytes that are no text become replacement characters, as they do when a page is read.
      let bytes = (0..<count * 4).map { _ in UInt8.random(in: 0...255, using: &random) }
      let source = String(decoding: bytes, as: UTF8.self)
      expectSound(language.spans(in: source), in: source, "\(name): \(source.debugDescription)")
    }
  }

  /// The sample with some of its characters removed, doubled, or replaced by ones that open and
  /// close things.
  private func mutilated(_ sample: String, by random: inout Noise) -> String {
    var characters = Array(sample)
    let marks = Array("\"'`\\\n\r{}()[]<>$#@/*-=:;&|!?%~ \u{0}ü👍")
    for _ in 0..<8 {
      let index = Int.random(in: 0..<characters.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.remove(at: index)
      case 1: characters.insert(characters[index], at: index)
      default: characters[index] = marks[Int.random(in: 0..<marks.count, using: &random)]
      }
      if characters.isEmpty { characters = [" "] }
    }
    return String(characters)
  }
}

/// One name of each language.
let allLanguages = [
  "c", "c++", "c#", "console", "css", "diff", "dockerfile", "env", "go", "html", "http", "ini",
  "java",
  "js", "json", "kotlin", "make", "markdown", "objc", "proto", "python", "ruby", "rust", "sh",
  "sql",
  "toml", "ts", "xml", "yaml",
]

/// Numbers that are the same in every run: SplitMix64, of Steele, Lea and Flood, 2014.
struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
