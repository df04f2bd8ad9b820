import DocentModel

/// What the compiler and the system said of a program: facts, not yet a verdict.
struct ProgramRecord: Sendable, Codable, Equatable {
  struct Run: Sendable, Codable, Equatable {
    enum Ending: Sendable, Codable, Equatable {
      case exited(Int)
      case signalled(Int)
      case timedOut
    }

    let ending: Ending
    let output: String
    /// What it wrote on standard error, in one piece for each fence where these are told apart.
    let errorOutputs: [String]
    /// What it wrote to the file for its timeline; `nil` if it was given none.
    let timeline: String?
    /// Where a program that was compiled alone stopped, and why, if it was stopped by a signal or
    /// by an error that nobody caught.
    var trap: Trap?
    /// How long it ran, in seconds.
    let seconds: Double
  }

  /// What another run has told of a trap: the runtime's backtrace, or the last statement that began.
  struct Trap: Sendable, Codable, Equatable {
    /// Why, where the code says so by no message: `arithmetic overflow`.
    let reason: String?
    /// The calls that stand in the page, the innermost first.
    let positions: [SourcePosition]
  }

  let isCompiled: Bool
  /// What the compiler said, each about a place in one of the program's fences.
  let messages: [PlacedMessage]
  /// Errors of the compiler or the linker that are about no place in a fence.
  let unplacedErrors: [String]
  /// What the compiler and the linker printed, when the program could not be built.
  let compilerText: String
  /// `nil` when it was not run.
  let run: Run?
}

/// A message of the compiler about a fence of a program.
struct PlacedMessage: Sendable, Codable, Equatable {
  /// The fence's index in the program.
  let part: Int
  let message: CompilerMessage
}

extension ProgramRecord.Run {
  /// Whether it was stopped by the runtime or the system, and not for an error that nobody caught.
  var isTrap: Bool {
    if case .signalled = ending { !CrashText(errorOutput).isUncaughtError } else { false }
  }

  /// Whether it ended with an error that nobody caught.
  var isUncaughtError: Bool {
    if case .signalled = ending { CrashText(errorOutput).isUncaughtError } else { false }
  }

  /// The line of the page at which the last statement began, if the program was traced.
  var lastLine: Int? {
    output.matches(of: /\x1Edocent line (\d+)\x1F/).last.flatMap { Int($0.output.1) }
  }

  /// - Parameter folder: The folder that the program ran in; it has another name in every run.
  init(_ result: ChildProcess.Result, timeline: String?, folder: String) {
    ending =
      switch result.ending {
      case .exited(let code): .exited(code)
      case .signalled(let signal): .signalled(signal)
      case .timedOut: .timedOut
      }
    output = result.output.replacing(folder, with: "/example")
    errorOutputs = Self.pieces(of: result.errorOutput.replacing(folder, with: "/example"))
    self.timeline = timeline
    seconds = result.duration / .seconds(1)
  }

  var errorOutput: String { errorOutputs.joined() }

  /// The texts between the marks at which the second fence and those after it begin.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let mark = rest.firstRange(of: OutputMark.fence(pieces.count + 1).text) {
      pieces.append(String(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    return pieces + [String(rest)]
  }

  /// What each fence printed, as far as the program came, and whether it came to its end: past its
  /// last statement, or into that one if it calls `exit`.
  func outputs() -> (texts: [String], isFinished: Bool) {
    let output = self.output.replacing(OutputMark.lastStatement.text, with: "")
    let hasBegunLastStatement = output.utf8.count < self.output.utf8.count
    var texts = Self.pieces(of: output)
    let end = texts[texts.count - 1].firstRange(of: OutputMark.end.text)
    if let end { texts[texts.count - 1].removeSubrange(end) }
    return (texts, end != nil || hasBegunLastStatement)
  }
}
