import DocentMarkdown
import DocentModel
import Testing

@Suite struct AlertReadingTests {
  @Test(arguments: [
    ("> [!NOTE]\n> a\n", "note Note: a"),
    ("> [!tip]\n> a\n", "tip Tip: a"),
    (">[!Important]   \n>   a\n", "important Important: a"),
    ("> [!WARNING]\n>\n> a\n", "warning Warning: a"),
    ("> [!CAUTION]\na\n", "caution Caution: a"),
    ("- > [!NOTE]\n  > a\n", "note Note: a"),
    ("> > [!NOTE]\n> > a\n", "note Note: a"),
  ])
  func `an alert has one of GitHub's kinds`(_ text: String, _ alert: String) {
    let page = ParsedPage(text)
    #expect(alerts(of: page) == [alert])
    #expect(page.problems == [])
  }

  @Test(arguments: [
    ("> Note: a\n", "note Note: a"),
    ("> warning: a\n", "warning Warning: a"),
    ("> Experiment: a\n", "tip Experiment: a"),
    ("> Important:\n> a\n", "important Important: a"),
    ("> Tip: *a*\n", "tip Tip: a"),
  ])
  func `an alert may start with a word, as in DocC`(_ text: String, _ alert: String) {
    let page = ParsedPage(text)
    #expect(alerts(of: page) == [alert])
    #expect(page.problems == [])
  }

  @Test func `any blocks can stand in an alert`() throws {
    let page = ParsedPage("> [!TIP]\n> - a\n>   1. b\n>\n> ```swift\n> print(1)\n> ```\n")
    guard case .alert(let alert)? = page.blocks.first?.content else {
      Issue.record("there is no alert")
      return
    }
    #expect(alert.blocks.count == 2)
    #expect(page.fences.map(\.code) == ["print(1)\n"])
  }

  @Test(arguments: [
    "> a [!NOTE]\n", "> **Note:** a\n", "> Noted: a\n", "> Note that: a\n", "> Note:a\n",
    "> `[!NOTE]`\n> a\n", "> [!NOTE][a]\n\n[a]: b.md\n", "[!NOTE]\n", "> [! NOTE]\n", "> [!]\n",
    "> # [!NOTE]\n", "> Note\n", ">\n",
  ])
  func `what only resembles an alert stays what it is`(_ text: String) {
    let page = ParsedPage(text)
    #expect(alerts(of: page) == [])
    #expect(page.problems == [])
  }

  @Test(arguments: [
    ("> [!NOPE]\n> a\n", "1:3: there is no alert ‘[!NOPE]’", "did you mean ‘[!NOTE]’?"),
    (
      "x\n\n> b\n>\n> > [!danger]\n> > a\n", "5:5: there is no alert ‘[!danger]’",
      "the alerts are NOTE, TIP, IMPORTANT, WARNING, CAUTION"
    ),
    (
      "- a\n\n  > [!NOTE] a\n", "3:5: an alert's ‘[!NOTE]’ stands alone on its line",
      "put what follows it on the next line, after another ‘>’"
    ),
    (
      "> [!NOTE] *a*\n", "1:3: an alert's ‘[!NOTE]’ stands alone on its line",
      "put what follows it on the next line, after another ‘>’"
    ),
  ])
  func `an alert that there is not stays a quote`(_ text: String, _ problem: String, _ hint: String)
  {
    let page = ParsedPage(text)
    #expect(alerts(of: page) == [])
    #expect(page.problems == [problem])
    #expect(page.diagnostics.map(\.id) == ["unknown-alert"])
    #expect(page.diagnostics.map(\.severity) == [.warning])
    #expect(page.diagnostics.map(\.hint) == [hint])
  }

  @Test func `an alert without anything in it is reported`() {
    let page = ParsedPage("> [!NOTE]\n\ntext\n")
    #expect(page.problems == ["1:3: there is nothing in this alert"])
  }

  /// Each alert as `kind title: text`.
  private func alerts(of page: ParsedPage) -> [String] { alerts(in: page.blocks) }

  private func alerts(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .alert(let alert):
        ["\(alert.kind) \(alert.title.plainText): \(alert.blocks.map(text).joined(separator: "|"))"]
      case .blockQuote(let blocks): alerts(in: blocks)
      case .list(let list): list.items.flatMap { alerts(in: $0.blocks) }
      default: []
      }
    }
  }

  private func text(of block: Block) -> String {
    if case .paragraph(let inlines) = block.content { inlines.plainText } else { "?" }
  }
}
