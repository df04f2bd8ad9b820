import DocentMarkdown
import DocentModel
import DocentSwift

/// What is compiled and run as one: a fence, or the fences of a session in order.
package struct Program: Sendable {
  /// A fence as a part of a program.
  package struct Part: Sendable {
    package let example: Example
    /// Whether this program decides about the fence; else it is there for what follows it.
    package let isJudged: Bool
  }

  /// What is done with the program, and so what it passes for.
  package enum Task: Sendable, Equatable {
    /// It must end with status 0.
    case run
    /// It must compile, and is not run.
    case compile
    /// It must not compile.
    case refuse
    /// It must trap, with this text on standard error.
    case crash(message: String)
  }

  package let parts: [Part]
  package let task: Task
  /// The version of the language that the compiler keeps to: 5 or 6.
  package let languageMode: Int
  /// For the compiler: those of the site or page first, then those of the fences.
  package let flags: [String]
  /// How long it may run.
  package let timeout: Duration
  /// Whether nothing else may run while it does.
  package let isSerial: Bool
  /// Whether the author asks for it to be compiled alone.
  package let isStandalone: Bool
  /// Whether sets and dictionaries have the same order in every run.
  package let isHashingDeterministic: Bool
  let drawsTimeline: Bool
  let showsBacktrace: Bool
  let normalizations: [OutputNormalization]
  let structure: ProgramStructure

  /// Takes from the fences what they say of themselves, and from the settings what they do not.
  init(parts: [Part], task: Task, settings: ExampleSettings) {
    self.parts = parts
    self.task = task
    let attributes = parts.map(\.example.fence.attributes)
    languageMode = attributes.compactMap(\.languageMode).last ?? settings.languageMode
    flags = settings.compilerFlags + attributes.flatMap(\.compilerFlags)
    timeout = attributes.compactMap(\.timeout).max() ?? settings.timeout
    drawsTimeline = zip(parts, attributes).contains { $0.isJudged && $1.drawsTimeline }
    isSerial = drawsTimeline || attributes.contains(where: \.isSerial)
    isHashingDeterministic = settings.isHashingDeterministic
    showsBacktrace = settings.showsBacktrace
    normalizations = settings.normalizations
    isStandalone = attributes.contains(where: \.isStandalone)
    structure = ProgramStructure(source: parts.map(\.example.fence.code).joined(separator: "\n"))
  }

  /// The examples that this program decides about.
  package var judged: [Example] { parts.filter(\.isJudged).map(\.example) }

  /// What the author wrote, apart from the compiler and the machine, as one word.
  var fingerprint: String {
    let codes = parts.map(\.example.fence.code)
    return ContentHash(of: ["\(task)", "\(languageMode)"] + flags + [""] + codes).description
  }

  /// Whether it may end itself, so that an early end is not told by a missing one.
  var callsExit: Bool { parts.contains { $0.example.fence.code.contains("exit(") } }

  /// Whether what each fence writes on standard error is told apart: the page says it of one of them.
  var tellsErrorsApart: Bool {
    parts.count > 1 && parts.contains { $0.example.expectedErrorOutput != nil }
  }

  /// The name for files and messages: that of the first fence it decides about.
  package var name: String { judged.first.map(\.id.description) ?? "" }
}
