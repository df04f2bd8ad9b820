import DocentMarkdown
import DocentModel
import DocentSwift

extension Program {
  /// Judges a fence of a program that ran: it must have come to its end, and printed what the page
  /// says.
  func judgeRun(_ record: ProgramRecord, part: Int) -> Judgement {
    let example = parts[part].example
    guard let run = record.run else { return Judgement(status: .compiled) }
    let (outputs, isFinished) = run.outputs()
    guard part < outputs.count else {
      let line = parts[outputs.count - 1].example.fence.opening.start.line
      return .failed(
        Diagnostic(
          .error, id: "example-session",
          "did not run: its session stopped in the fence at line \(line)",
          at: example.openingLocation))
    }
    var judgement = Judgement(status: .ran, output: outputs[part])
    let errorOutput = errorOutput(of: run, part: part)
    if part == outputs.count - 1 || example.expectedErrorOutput != nil {
      judgement.errorOutput = errorOutput
    }
    if part == outputs.count - 1 {
      if let problem = ending(of: run, isFinished: isFinished, example: example) {
        judgement.status = .failed
        judgement.diagnostics = [problem]
        return judgement
      }
    }
    judgement.messages = expectedWarnings(record, part: part)
    judgement.add(outputProblems(outputs[part], errorOutput: errorOutput, part: part))
    judgement.add(warningProblems(record, part: part))
    if example.fence.attributes.drawsTimeline {
      judgement.add(drawn: timeline(of: run, part: part), at: example)
    }
    return judgement
  }

  /// Judges a fence that must trap, saying `message` on standard error.
  func judgeCrash(_ record: ProgramRecord, part: Int, message: String) -> Judgement {
    let example = parts[part].example
    guard let run = record.run else { return Judgement(status: .compiled) }
    let (outputs, _) = run.outputs()
    let output = part < outputs.count ? outputs[part] : ""
    let said = CrashText(run.errorOutput)
    // Some traps write nothing.
    let reasons = [said.text, run.trap?.reason, run.signal?.description].compactMap(\.self)
    let problem: String? =
      switch run.ending {
      case .exited(let code): "ended with status \(code) and did not crash"
      case .timedOut: "did not crash within \(timeout.spelled)"
      case .signalled where outputs.count <= part: "crashed in the set-up of its session"
      case .signalled:
        reasons.contains { $0.contains(message) } ? nil : "crashed without saying “\(message)”"
      }
    if let problem {
      return .failed(
        Diagnostic(
          .error, id: "example-crash", problem, at: example.openingLocation,
          details: said.text.isEmpty ? Array(reasons.dropFirst()) : said.lines,
          hint: said.text.isEmpty && reasons.count < 2
            ? "if it is not meant to crash, take should-crash away"
            : "write what it says in should-crash=\"…\""))
    }
    let errorOutput = CrashText(errorOutput(of: run, part: part)).text
    var judgement = Judgement(status: .crashed, output: output, errorOutput: errorOutput)
    judgement.add(outputProblems(output, errorOutput: errorOutput, part: part))
    judgement.add(warningProblems(record, part: part))
    if example.fence.attributes.drawsTimeline {
      judgement.add(drawn: timeline(of: run, part: part), at: example)
    }
    return judgement
  }

  /// What a fence wrote on standard error; where that is not told apart, what the whole program did.
  private func errorOutput(of run: ProgramRecord.Run, part: Int) -> String {
    guard tellsErrorsApart else { return run.errorOutput }
    return part < run.errorOutputs.count ? run.errorOutputs[part] : ""
  }

  /// What is wrong with how the program ended; `nil` when it came to its end with status 0.
  private func ending(
    of run: ProgramRecord.Run, isFinished: Bool, example: Example
  ) -> Diagnostic? {
    let said = CrashText(run.errorOutput)
    let lines =
      (run.trap?.positions ?? []).map(\.line)
      + [said.line(inPage: example.source.path)].compactMap(\.self)
    let place = lines.lazy.compactMap { example.place(ofPageLine: $0) }.first
    let location = place.map { example.location(of: $0) } ?? example.openingLocation
    switch run.ending {
    case .exited(0):
      // A type with @main has no last statement of ours.
      if isFinished || structure.hasMainType { return nil }
      return Diagnostic(
        .error, id: "example-end", "ended with status 0 before its last statement", at: location,
        details: lastWords(of: run))
    case .exited(let code):
      return Diagnostic(
        .error, id: "example-exit", "ended with status \(code)", at: location,
        details: said.lines + lastWords(of: run))
    case .signalled where said.isUncaughtError:
      return Diagnostic(
        .error, id: "example-error", "ended with an uncaught error: \(said.uncaughtError)",
        at: location, details: said.lines + lastWords(of: run),
        hint: "catch it, or show that it is thrown with do and catch")
    case .signalled(let signal):
      return Diagnostic(
        .error, id: "example-crash",
        said.summary ?? run.trap?.reason ?? "was stopped by \(SignalName(signal))",
        at: location, details: said.lines + lastWords(of: run),
        hint: "if it is meant to crash, add should-crash=\""
          + (said.message ?? run.trap?.reason ?? SignalName(signal).description).quotable + "\"")
    case .timedOut:
      return Diagnostic(
        .error, id: "example-timeout", "did not end within \(timeout.spelled) and was stopped",
        at: location,
        details: lastWords(of: run),
        hint: "mend the loop, or allow more time with timeout=SECONDS")
    }
  }

  /// What the program printed last, before it ended otherwise than it should; empty for nothing.
  private func lastWords(of run: ProgramRecord.Run) -> [String] {
    let printed = OutputPattern.lines(of: run.outputs().texts.last ?? "")
    return printed.isEmpty ? [] : ["it printed:"] + printed.suffix(20)
  }
}

extension Example {
  /// The place in the code that stands at a line of the page.
  fileprivate func place(ofPageLine line: Int) -> SourcePosition? {
    fence.origins.firstIndex { $0.line == line }.map { SourcePosition(line: $0 + 1) }
  }
}

extension String {
  /// As it stands between quotes in an info string.
  fileprivate var quotable: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension Duration {
  /// `10 s` or `0.5 s`.
  var spelled: String {
    let seconds = self / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
