import DocentMarkdown
import DocentModel

/// An example on the page: its code, what it printed, and how that was verified.
struct ExampleFigure {
  let fence: Fence
  /// `nil` when examples were not run.
  let outcome: ExampleOutcome?

  func write(to html: inout HTMLBuffer) {
    html.write("<figure class=\"example\" id=\"")
    html.write(text: fence.anchor)
    html.write(raw: "\" data-status=\"\(Receipt.status(of: outcome))\"")
    if let verdict { html.write(raw: " data-verdict=\"\(verdict.rawValue)\"") }
    html.write(">\n")
    writeCaption(to: &html)
    html.write("<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-swift\">")
    HighlightedCode(fence: fence, messages: outcome?.messages ?? []).write(to: &html)
    html.write("</code></pre></div>\n")
    writeOutput(to: &html)
    html.write("<p class=\"receipt\">")
    html.write(text: Receipt.text(of: outcome))
    html.write("</p>\n</figure>\n")
  }

  private var presentation: FenceAttributes.Presentation { fence.attributes.presentation }
  private var verdict: FenceAttributes.Verdict? { presentation.verdict }

  private func writeCaption(to html: inout HTMLBuffer) {
    guard presentation.title != nil || verdict != nil else { return }
    html.write("<figcaption>")
    if let verdict {
      html.write(raw: "<span class=\"verdict\">\(verdict.word)</span>")
      if presentation.title != nil { html.write(" ") }
    }
    html.write(text: presentation.title ?? "")
    html.write("</figcaption>\n")
  }

  private func writeOutput(to html: inout HTMLBuffer) {
    if let output = ShownOutput(fence: fence, outcome: outcome).text {
      writePanel("Output", output, to: &html)
    }
    if let errors = fence.expectedErrorOutput {
      writePanel("Standard error", errors.text, to: &html)
    }
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
