import DocentModel
import DocentSite
import Testing

@Suite struct TimelinePanelTests {
  private func panel(_ lanes: Timeline.Lane...) -> String {
    let outcome = ExampleOutcome(
      status: .ran, timeline: Timeline(lanes: lanes), toolchain: "Swift 6.3.1 on Linux")
    let html = article("```swift, id=a\nx\n```\n", outcomes: ["a": outcome])
    let start = html.firstRange(of: "<div class=\"output timeline\">")?.lowerBound ?? html.endIndex
    let end = html.firstRange(of: "<p class=\"receipt\">")?.lowerBound ?? html.endIndex
    return String(html[start..<end])
  }

  /// The texts of a drawing, with where they stand.
  private func texts(_ panel: String) -> [String] {
    panel.matches(of: /<text([^>]*)>([^<]*)<\/text>/).map { "\($0.2)\($0.1)" }
  }

  @Test func `a timeline is drawn, and told in a table`() {
    #expect(
      panel(
        .init("bot", [.init("<beat>", start: 0), .init("blocked & late", start: 50, end: 400)]),
        .init("gateway", [.init("closes", start: 400)])) == """
          <div class="output timeline"><p class="label">Timeline</p>
          <svg role="img" width="100%" height="150" aria-labelledby="example-a.title example-a.text">\
          <title id="example-a.title">Timeline</title>\
          <desc id="example-a.text">What happened in 400 ms to: bot, gateway. \
          The table below has the times.</desc>
          <line x1="0%" x2="0%" y2="132" /><text x="0%" y="146">0 ms</text>\
          <line x1="25%" x2="25%" y2="132" /><text x="25%" y="146" text-anchor="middle">100</text>\
          <line x1="50%" x2="50%" y2="132" /><text x="50%" y="146" text-anchor="middle">200</text>\
          <line x1="75%" x2="75%" y2="132" /><text x="75%" y="146" text-anchor="middle">300</text>\
          <line x1="100%" x2="100%" y2="132" /><text x="100%" y="146" text-anchor="end">400</text>
          <line x2="100%" y1="30" y2="30" /><text class="lane" x="0%" y="14">bot</text>\
          <rect class="moment" x="0%" y="20" width="3" height="20">\
          <title>&lt;beat&gt;: 0 ms</title></rect>\
          <rect class="span" x="12.5%" y="20" width="87.5%" height="20">\
          <title>blocked &amp; late: 50 to 400 ms</title></rect>\
          <text class="inside" x="12.5%" y="34" dx="6">blocked &amp; late</text><text x="0%" y="55">&lt;beat&gt;</text>
          <line x2="100%" y1="96" y2="96" /><text class="lane" x="0%" y="80">gateway</text>\
          <rect class="moment" x="100%" y="86" width="3" height="20"><title>closes: 400 ms</title>\
          </rect><text x="100%" y="121" text-anchor="end">closes</text></svg>
          <details><summary>The timeline as a table</summary>
          <div class="table" role="group" tabindex="0" aria-label="Timeline"><table>
          <thead><tr><th scope="col">Lane</th><th scope="col">What</th>\
          <th scope="col">When</th></tr></thead>
          <tbody>
          <tr><td>bot</td><td>&lt;beat&gt;</td><td>0 ms</td></tr>
          <tr><td>bot</td><td>blocked &amp; late</td><td>50 to 400 ms</td></tr>
          <tr><td>gateway</td><td>closes</td><td>400 ms</td></tr>
          </tbody>
          </table></div>
          </details>
          </div>

          """)
  }

  @Test func `what overlaps in a lane stands below each other`() {
    let panel = panel(
      .init(
        "all",
        [
          .init("a", start: 0, end: 100), .init("b", start: 50, end: 100),
          .init("c", start: 100, end: 200),
        ]))
    let tops = panel.matches(of: /class="span" x="([^"]*)" y="(\d+)"/).map { "\($0.1) \($0.2)" }
    #expect(tops == ["0% 20", "50% 20", "25% 43"])
  }

  @Test
  func
    `names that do not fit into their bars stand beside or below them, once, and clear of each other`()
  {
    let panel = panel(
      .init(
        "bot",
        [
          .init("heartbeat", start: 0), .init("heartbeat", start: 40),
          .init("a request", start: 60, end: 100), .init("reply", start: 500),
          .init("reconnect", start: 900), .init("closed at last", start: 1000),
        ]))
    #expect(
      texts(panel).suffix(6) == [
        #"bot class="lane" x="0%" y="14""#, #"heartbeat x="0%" y="55""#,
        #"a request x="10%" y="34" dx="6""#, #"reply x="50%" y="55""#,
        #"reconnect x="90%" y="55" text-anchor="end""#,
        #"closed at last x="100%" y="70" text-anchor="end""#,
      ])
  }

  @Test func `a name that fits into one of its bars is not below as well`() {
    let panel = panel(
      .init(
        "pool",
        [
          .init("blocked", start: 0, end: 100), .init("blocked", start: 200, end: 700),
          .init("at last", start: 950, end: 1000),
        ]))
    #expect(
      texts(panel).suffix(2) == [
        #"blocked class="inside" x="20%" y="34" dx="6""#,
        #"at last x="95%" y="34" dx="-6" text-anchor="end""#,
      ])
  }

  @Test func `a name that fits nowhere stands right below its own line`() {
    let panel = panel(
      .init(
        "cup",
        [
          .init("sugar", start: 300), .init("coffee, as long as it takes", start: 350, end: 420),
          .init("milk", start: 390, end: 500), .init("a name that is longer", start: 480, end: 500),
        ]))
    #expect(
      texts(panel).suffix(4) == [
        #"sugar x="60%" y="55""#,
        #"coffee, as long as it takes x="84%" y="70" text-anchor="end""#,
        #"a name that is longer x="100%" y="85" text-anchor="end""#,
        #"milk class="inside" x="78%" y="102" dx="6""#,
      ])
    #expect(panel.contains(#"x="78%" y="88""#))
  }

  @Test func `a moment alone has a scale`() {
    let panel = panel(.init("a", [.init("b", start: 0)]))
    #expect(
      texts(panel).prefix(2) == [#"0 ms x="0%" y="80""#, #"1 x="100%" y="80" text-anchor="end""#])
  }
}
