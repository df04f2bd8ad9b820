import DocentLanguages
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("json", "JSON"), ("JSON", "JSON"), ("Bash", "Shell"), ("sh", "Shell"), ("yml", "YAML"),
    ("objc", "Objective-C"), ("c++", "C++"), ("ts", "TypeScript"), ("svg", "SVG"),
    ("console", "Console"),
  ])
  func `is found by any of its names`(name: String, displayName: String) {
    #expect(Language(named: name)?.displayName == displayName)
  }

  @Test(arguments: ["", "swift", "text", "output", "no such language", "ＪＳＯＮ", "json "])
  func `is not guessed`(name: String) {
    #expect(Language(named: name)?.displayName == nil)
  }

  @Test(arguments: ["diff", "console", "json", "shell"])
  func `has one name to use`(name: String) {
    #expect(Language(named: name)?.names.first == name)
  }
}
