import DocentExamples
import DocentMarkdown
import DocentModel
import DocentSite

/// How the examples of a preview went, as long as that holds for what the pages say now.
struct KnownExamples: Sendable {
  /// All of a page that can change how an example goes.
  private struct Text: Equatable {
    let code: String
    let info: String
    let outputs: [String?]
    /// The code of the page's other examples, where it may share a session with them.
    let others: [String]
    let settings: PageExamples
  }

  private var results: [ExampleID: (text: Text, state: ExampleState)] = [:]
  /// The examples of the pages that were asked about last.
  private var texts: [ExampleID: Text] = [:]

  /// Takes in the pages as they are now.
  mutating func follow(_ pages: [Page]) {
    texts = [:]
    for page in pages {
      let fences = page.document.fences
      for fence in fences {
        let sharesSession =
          page.frontMatter.examples.session != nil || !fence.attributes.sessions.isEmpty
        texts[fence.id] = Text(
          code: fence.code,
          info: page.document.source.lineText(fence.opening.start.line),
          outputs: [fence.expectedOutput?.text, fence.expectedErrorOutput?.text],
          others: sharesSession ? fences.map(\.code) : [], settings: page.frontMatter.examples)
      }
    }
  }

  /// Takes in a result of the pages that were followed last.
  mutating func record(_ result: ExampleResult, findings: [Diagnostic]) {
    guard let text = texts[result.example.id] else { return }
    results[result.example.id] = (text, .finished(result.outcome, findings: findings))
  }

  /// Forgets all, since what examples are compiled with has changed.
  mutating func forget() { results = [:] }

  /// What the pages can say now.
  ///
  /// - Parameter areRun: Whether those that are not known will be.
  func states(areRun: Bool) -> [ExampleID: ExampleState] {
    var states: [ExampleID: ExampleState] = [:]
    for (id, text) in texts {
      if let known = results[id], known.text == text {
        states[id] = known.state
      } else if areRun {
        states[id] = .running
      }
    }
    return states
  }
}
