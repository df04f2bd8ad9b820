import DocentMarkdown
import DocentModel

/// What a program's record means for one of its fences.
struct Judgement: Sendable {
  var status: ExampleOutcome.Status
  var output = ""
  var errorOutput = ""
  var messages: [CompilerMessage] = []
  var timeline: Timeline?
  var diagnostics: [Diagnostic] = []

  /// Takes in what else was found; an error fails the fence.
  mutating func add(_ problems: [Diagnostic]) {
    if problems.hasErrors { status = .failed }
    diagnostics += problems
  }

  static func failed(_ diagnostic: Diagnostic) -> Judgement {
    Judgement(status: .failed, diagnostics: [diagnostic])
  }
}

extension Program {
  /// Judges each fence that this program decides about, in order.
  func judge(_ record: ProgramRecord) -> [Judgement] {
    parts.indices.filter { parts[$0].isJudged }.map { index in
      var judgement = judge(record, part: index)
      judgement.add(unreadProblems(part: index))
      return judgement
    }
  }

  private func judge(_ record: ProgramRecord, part: Int) -> Judgement {
    switch task {
    case .refuse: judgeRefusal(record, part: part)
    case _ where !record.isCompiled: judgeCompileError(record, part: part)
    case .compile: judgeCompilation(record, part: part)
    case .run: judgeRun(record, part: part)
    case .crash(let message): judgeCrash(record, part: part, message: message)
    }
  }

  private func judgeCompilation(_ record: ProgramRecord, part: Int) -> Judgement {
    var judgement = Judgement(
      status: .compiled, messages: expectedWarnings(record, part: part))
    judgement.add(warningProblems(record, part: part))
    return judgement
  }

  /// A program that should compile, and does not: each fence fails, by its own errors or by those
  /// of another fence.
  private func judgeCompileError(_ record: ProgramRecord, part: Int) -> Judgement {
    let errors = record.messages.filter { $0.message.severity == .error }
    let own = errors.filter { $0.part == part }
    let example = parts[part].example
    if own.isEmpty, let other = errors.first {
      let line = parts[other.part].example.location(of: other.message.position).range.start.line
      return .failed(
        Diagnostic(
          .error, id: "example-session",
          "does not compile: its session has an error at line \(line)",
          at: example.openingLocation))
    }
    guard !own.isEmpty else {
      return .failed(
        Diagnostic(
          .error, id: "example-build", "cannot be built", at: example.openingLocation,
          details: OutputPattern.lines(of: record.compilerText).suffix(12)))
    }
    let notes = record.messages.filter { $0.part == part && $0.message.severity == .note }
    var judgement = Judgement(status: .failed, messages: own.map(\.message))
    judgement.diagnostics = own.enumerated().map { index, error in
      Diagnostic(
        .error, id: "example-compile", error.message.text,
        at: example.location(of: error.message.position),
        details: index == 0 ? notes.map { spelled($0.message, of: example) } : [])
    }
    return judgement
  }

  private func spelled(_ note: CompilerMessage, of example: Example) -> String {
    "note at line \(example.location(of: note.position).range.start.line): \(note.text)"
  }
}
