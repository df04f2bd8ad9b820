import DocentModel

/// What is wrong with an example, under its code: the compiler's words, or how its output differs.
///
/// Only pages of a preview have one, for no other site is written while an example fails.
struct FailurePanel {
  let findings: [Diagnostic]

  func write(to html: inout HTMLBuffer) {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    html.write("<div class=\"output failure\"><p class=\"label\">Failed</p><pre tabindex=\"0\">")
    for line in errors.flatMap({ DiagnosticText($0).lines }) { write(line, to: &html) }
    html.write("</pre></div>\n")
  }

  /// A line of a diagnostic; those of a difference carry their sign behind the indentation.
  private func write(_ line: String, to html: inout HTMLBuffer) {
    let element = line.hasPrefix("  - ") ? "del" : line.hasPrefix("  + ") ? "ins" : nil
    if let element { html.write(raw: "<\(element)>") }
    html.write(text: line)
    if let element { html.write(raw: "</\(element)>") }
    html.write("\n")
  }
}
