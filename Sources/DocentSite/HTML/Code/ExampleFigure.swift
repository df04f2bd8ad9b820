import DocentMarkdown
import DocentModel

/// An example on the page: its code, what it printed, and how that was verified.
struct ExampleFigure {
  let fence: Fence
  /// `nil` when examples were not run.
  let state: ExampleState?

  private var outcome: ExampleOutcome? { state?.outcome }

  func write(to html: inout HTMLBuffer) {
    html.write("<figure class=\"example\" id=\"")
    html.write(text: fence.anchor)
    html.write(raw: "\" data-status=\"\(Receipt.status(of: state))\"")
    frame.writeAttributes(to: &html)
    html.write(">\n")
    frame.writeCaption(to: &html)
    let shown = fence.shownCode
    frame.write(to: &html, languageName: "swift") { html in
      HighlightedCode(
        CodeLines(swift: shown.lines), presentation: frame.presentation,
        messages: expectedMessages
      ).write(to: &html)
    }
    if case .finished(_, let findings) = state {
      FailurePanel(findings: findings).write(to: &html)
    }
    writeOutput(to: &html)
    if let timeline = outcome?.timeline {
      TimelinePanel(timeline: timeline, id: fence.anchor).write(to: &html)
    }
    html.write("<p class=\"receipt\">")
    html.write(text: Receipt.text(of: state))
    html.write("</p>\n")
    if let complete = shown.complete {
      html.write("<template class=\"whole\">")
      html.write(text: complete)
      html.write("</template>\n")
    }
    html.write("</figure>\n")
  }

  /// What the compiler said as the page expects it; the panel of a failure says the rest.
  private var expectedMessages: [CompilerMessage] {
    guard let outcome, outcome.isPassed else { return [] }
    return outcome.messages
  }

  private var frame: CodeFrame {
    CodeFrame(
      presentation: fence.attributes.presentation, language: "Swift",
      width: max(
        FrameWidth(of: fence), FrameWidth(length: output.longestLine),
        FrameWidth(length: errorOutput.longestLine)))
  }

  private var output: String { ShownOutput(fence: fence, outcome: outcome).text ?? "" }

  private var errorOutput: String { fence.expectedErrorOutput?.text ?? "" }

  private func writeOutput(to html: inout HTMLBuffer) {
    writePanel("Output", output, to: &html)
    writePanel("Standard error", errorOutput, to: &html)
  }

  private func writePanel(_ label: String, _ text: String, to html: inout HTMLBuffer) {
    guard !text.isEmpty else { return }
    html.write("<div class=\"output\"><p class=\"label\">")
    html.write(text: label)
    html.write("</p><pre tabindex=\"0\"><samp>")
    html.write(text: text)
    html.write("</samp></pre></div>\n")
  }
}
