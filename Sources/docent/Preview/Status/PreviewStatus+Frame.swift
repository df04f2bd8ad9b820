import DocentModel

extension PreviewStatus {
  /// The lines that show the status in a window: never more than it has rows, each narrower than it.
  package func frame(in size: TerminalSize, isColored: Bool = false) -> [TerminalLine] {
    let ink = Ink(isColored: isColored)
    let facts = [
      ink.faint("Pages     ") + "\(pages)", ink.faint("Changed   ") + lastBuild.text,
      ink.faint("Examples  ") + examples.text(ink, isStopped: stage == .stopped),
      ink.faint("Problems  ") + problemCounts(ink),
    ]
    let head = [ink.bold("Docent") + " " + address]
    let foot = [ink.faint(stage.text)]
    // In a low window the blank lines go first, then what is less new.
    let isLow = size.rows < head.count + facts.count + foot.count + 6
    let gap = isLow ? [] : [""]
    let around = head + gap + facts + gap
    let room = size.rows - around.count - foot.count - gap.count
    let problems = problemLines(rows: max(0, room), isColored: isColored)
    let lines = around + problems + (problems.isEmpty ? [] : gap) + foot
    let fitting = lines.count > size.rows ? head + facts.reversed() : lines
    return fitting.prefix(max(1, size.rows)).map { TerminalLine($0, width: size.columns - 1) }
  }

  /// Each problem in full where all later ones still have a line, else its first line; the rest is
  /// counted. The first one, which is mended first, may take half of the rows from the others.
  private func problemLines(rows: Int, isColored: Bool) -> [String] {
    let problems = problems
    var lines: [String] = []
    for (index, problem) in problems.enumerated() {
      let later = problems.count - index - 1
      let left = rows - lines.count
      guard left > 0 else { break }
      if left == 1, later > 0, index > 0 {
        lines.append("… and \(later + 1) more")
        break
      }
      let text = DiagnosticText(problem, isColored: isColored)
      let full = text.lines
      let kept = index == 0 ? min(later, rows / 2) : later
      lines += full.count + kept <= left ? full : [text.headline]
    }
    return lines
  }

  private func problemCounts(_ ink: Ink) -> String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let parts = [
      errors > 0 ? ink.red("\(errors) error\(errors == 1 ? "" : "s")") : nil,
      warnings > 0 ? ink.yellow("\(warnings) warning\(warnings == 1 ? "" : "s")") : nil,
    ]
    return problems.isEmpty ? "none" : parts.compactMap(\.self).joined(separator: " · ")
  }
}

extension PreviewStatus.Stage {
  fileprivate var text: String {
    switch self {
    case .running: "Ctrl-C stops."
    case .stopping: "Stopping…"
    case .stopped: "Stopped."
    }
  }
}

extension PreviewStatus.Build {
  fileprivate var text: String {
    switch self {
    case .none: "nothing"
    case .first(let duration): "nothing yet · built in \(duration.spelled)"
    case .changed(let files, let duration): "\(named(files)) · rebuilt in \(duration.spelled)"
    case .refused(let files): "\(named(files)) · cannot be built, the last pages stay"
    }
  }

  private func named(_ files: [String]) -> String {
    let others = files.count - 1
    return (files.first ?? "nothing") + (others > 0 ? " and \(others) more" : "")
  }
}

extension PreviewStatus.Examples {
  fileprivate func text(_ ink: Ink, isStopped: Bool) -> String {
    guard case .counted(let counts) = self else { return "not run" }
    let parts = [
      counts.passed > 0 ? ink.green("\(counts.passed) passed") : nil,
      counts.failed > 0 ? ink.red("\(counts.failed) failed") : nil,
      counts.ignored > 0 ? "\(counts.ignored) ignored" : nil,
      counts.running > 0 ? isStopped ? "\(counts.running) stopped" : counts.runningText : nil,
    ]
    let text = parts.compactMap(\.self).joined(separator: " · ")
    return text.isEmpty ? "none" : text
  }
}

extension ExampleCounts {
  fileprivate var runningText: String {
    "\(running) running" + (activity.map { " (\($0))" } ?? "")
  }
}

/// The terminal's colours, where they are wanted.
private struct Ink {
  let isColored: Bool

  func bold(_ text: String) -> String { colored(text, "1") }
  func faint(_ text: String) -> String { colored(text, "2") }
  func red(_ text: String) -> String { colored(text, "31") }
  func green(_ text: String) -> String { colored(text, "32") }
  func yellow(_ text: String) -> String { colored(text, "33") }

  private func colored(_ text: String, _ color: String) -> String {
    isColored ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}

extension Duration {
  /// `38 ms`, `1.2 s`.
  fileprivate var spelled: String {
    let milliseconds = Int((self / .milliseconds(1)).rounded())
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
