import Foundation
import Testing

/// A site that shows every construct, beside the HTML that was made of it when people last looked.
@Suite(.timeLimit(.minutes(5))) struct `The kitchen sink` {
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/KitchenSink")

  @Test func `is written as it was recorded`() async throws {
    let site = try SmallSite()
    for name in ["docent.yml", "content", "Sources"] {
      try FileManager.default.copyItem(
        at: Self.fixture.appending(path: name),
        to: URL(filePath: site.folder).appending(path: name))
    }
    let run = try await site.docent("build", "--strict")
    try #require(run.status == 0, "\(run.errors)")

    var pages = site.files().filter { $0.key.hasSuffix(".html") }
    // All the others once more.
    pages["print.html"] = nil
    let goldens = Goldens(folder: Self.fixture.appending(path: "golden"))
    try goldens.expect(
      pages.reduce(into: [:]) { texts, page in
        let html = Self.lasting(String(decoding: page.value, as: UTF8.self))
        texts[page.key] = page.key == "index.html" ? html : Self.main(of: html)
      })
  }

  /// What is a page's own. The rest is the same on all of them: it is recorded with the first.
  private static func main(of html: String) -> String {
    guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else {
      return html
    }
    return html[start.lowerBound..<end.upperBound] + "\n"
  }

  /// A page without what differs between versions of the theme, of Docent and of Swift.
  private static func lasting(_ html: String) -> String {
    html.replacing(/\.[0-9a-f]{8,}\.(?<kind>css|js|svg)/) { ".\($0.output.kind)" }
      .replacing(/Swift [0-9.]+ on [A-Za-z]+/, with: "Swift 6 on Linux")
      .replacing(/Docent [0-9][0-9.]*/, with: "Docent 0")
  }
}
