import DocentModel
import DocentSite
import Testing

/// A site whose text says what is to be found in it: `⟦…⟧id⟧` around what a finding is about.
///
/// A range without a text in it is an empty place, and one that goes over several lines has its
/// marks on the first and on the last of them.
struct MarkedSite {
  /// The text without its marks.
  let text: String
  /// One line for each finding, as `Diagnostic.markedPlace` writes it.
  let expected: [String]

  init(_ marked: String) {
    var text = ""
    var expected: [String] = []
    var path = ""
    var line = 0
    for written in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if written.hasPrefix("-- "), written.hasSuffix(" --") {
        path = String(written.dropFirst(3).dropLast(3))
        line = 0
        text += written + "\n"
        continue
      }
      line += 1
      var clean = ""
      var rest = written
      var start: Int?
      while let mark = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟧" }) {
        clean += rest[..<mark]
        let after = rest[rest.index(after: mark)...]
        if rest[mark] == "⟦" {
          start = clean.utf8.count + 1
          rest = after
        } else if let end = after.firstIndex(of: "⟧"), let from = start {
          expected.append(
            "\(path):\(line):\(from)-\(clean.utf8.count + 1) \(after[..<end])")
          rest = after[after.index(after: end)...]
        } else {
          Issue.record("a mark without its pair in ‘\(written)’")
          rest = after
        }
      }
      text += clean + rest + "\n"
    }
    self.text = text
    self.expected = expected
  }
}

extension Diagnostic {
  /// `path:line:column-column id`; only the start where the range ends on another line.
  fileprivate var markedPlace: String {
    guard let location else { return "nowhere \(id)" }
    let (start, end) = (location.range.start, location.range.end)
    let last = start.line == end.line ? "\(end.column)" : "…"
    return "\(location.path):\(start.line):\(start.column)-\(last) \(id)"
  }
}

/// Expects that a check finds in a site exactly what its marks say.
///
/// - Parameter id: The check; what others find does not matter.
func expectFindings(
  of id: String, in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  _ = try #require(Check.named(id), "there is no check ‘\(id)’", sourceLocation: sourceLocation)
  let site = MarkedSite(marked)
  let found = try await TestSite(site.text).check().filter { $0.id == id }
  #expect(
    found.map(\.markedPlace).sorted() == site.expected.sorted(), sourceLocation: sourceLocation)
}

/// The same for one page.
func expectFindings(
  of id: String, inPage marked: String, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  try await expectFindings(
    of: id, in: "-- content/index.md --\n\(marked)", sourceLocation: sourceLocation)
}
