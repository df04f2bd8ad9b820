import Foundation
import Testing

/// `Tests/BrowserTests/test_search.py` holds the search's script against the same cases.
@Suite struct SearchTermTests {
  struct Case: Codable, CustomTestStringConvertible {
    var text: String
    var terms: [String]
    var testDescription: String { "‘\(text)’" }
  }

  static let cases: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Fixtures/search-terms.json")
    let cases = (try? Data(contentsOf: file)).map { data in
      Result { try JSONDecoder().decode([Case].self, from: data) }
    }
    return (try? cases?.get()) ?? []
  }()

  @Test func `there are cases`() { #expect(Self.cases.count > 40) }

  @Test func `code is found by its words, their parts, and what its signs join`() async throws {
    let pages = Self.cases.enumerated().map { number, each in
      "-- content/\(number).md --\n# 0\n\n`` \(each.text) ``\n"
    }
    let data = try SearchData(try await TestSite(pages.joined()).build())
    for (number, each) in Self.cases.enumerated() {
      let terms = data.sections.filter { $0.value.contains("\(number).html") }.keys
      let ofPage = ["0", "\(number)"]
      #expect(
        Set(terms).subtracting(ofPage) == Set(each.terms).subtracting(ofPage), "‘\(each.text)’")
    }
  }
}
