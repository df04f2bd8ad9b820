import DocentSite
import Foundation
import Testing

@Suite struct CheckCatalogueTests {
  @Test func `every check has a name of its own, and says what it finds and what to do`() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    for check in Check.all {
      #expect(check.id.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(check.id)")
      #expect(check.summary.first?.isUppercase == false, "\(check.id)")
      #expect(check.summary.last?.isPunctuation == false || check.summary.hasSuffix("`"))
      #expect(check.explanation.hasSuffix("."), "\(check.id)")
      #expect(!check.isFixed || check.level == .error, "\(check.id)")
    }
  }

  @Test func `the manual has an entry for every check, and for no other`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let manual = try String(
      contentsOf: root.appending(path: "content/manual/checks.md"), encoding: .utf8)
    let lines = manual.split(separator: "\n", omittingEmptySubsequences: true)
    var entries: [String: Substring] = [:]
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("### `") {
      let id = String(line.dropFirst(5).dropLast())
      #expect(entries[id] == nil, "two entries for \(id)")
      entries[id] = next
    }
    for check in Check.all {
      let level = check.isFixed ? "Error, always" : check.level.rawValue.capitalized
      let summary = check.summary.prefix(1).uppercased() + check.summary.dropFirst()
      #expect(entries.removeValue(forKey: check.id) == "**\(level).** \(summary).")
    }
    #expect(entries.isEmpty)
  }
}
