package import DocentMarkdown
import DocentModel

/// A page whose fences are run, and what holds for them unless they say otherwise.
package struct ExamplePage: Sendable {
  package let document: Document
  package let settings: ExampleSettings
  /// The files that its fences are copies of.
  package let copies: CopiedFiles

  package init(
    document: Document, settings: ExampleSettings, copies: CopiedFiles = CopiedFiles()
  ) {
    self.document = document
    self.settings = settings
    self.copies = copies
  }

  /// The page, with the runtime's backtrace after each trap.
  package var withBacktrace: ExamplePage {
    var settings = settings
    settings.showsBacktrace = true
    return ExamplePage(document: document, settings: settings, copies: copies)
  }
}

/// Which programs the fences of some pages make.
package struct ExamplePlan: Sendable {
  package let programs: [Program]
  /// The examples that are not tried: those that the author asks to ignore, and those whose info
  /// string cannot be understood.
  package let skipped: [Example]

  /// How many fences there are: each is judged by one program, or skipped.
  package var exampleCount: Int { skipped.count + programs.map(\.judged.count).reduce(0, +) }

  init(programs: [Program], skipped: [Example]) {
    self.programs = programs
    self.skipped = skipped
  }

  /// - Parameter filter: Keeps the programs that have a fence whose id or session contains it.
  package init(pages: [ExamplePage], filter: String? = nil) {
    var programs: [Program] = []
    var skipped: [Example] = []
    for page in pages {
      let examples = page.document.fences.map {
        Example(
          fence: $0, source: page.document.source, copies: page.copies,
          session: page.settings.session)
      }
      skipped += examples.filter { $0.fence.attributes.task == nil }
      programs += Self.programs(of: examples, settings: page.settings)
    }
    if let filter {
      programs.removeAll { program in !program.judged.contains { $0.matches(filter) } }
      skipped.removeAll { !$0.matches(filter) }
    }
    self.programs = programs
    self.skipped = skipped
  }

  /// The programs of a page, in the order of their first fences.
  private static func programs(of examples: [Example], settings: ExampleSettings) -> [Program] {
    var programs: [Program] = []
    var started: Set<String> = []
    var judged: Set<ExampleID> = []
    for example in examples {
      guard let task = example.fence.attributes.task else { continue }
      let sessions = example.sessions
      if sessions.isEmpty {
        let part = Program.Part(example: example, isJudged: true)
        programs.append(Program(parts: [part], task: task, settings: settings))
      } else if task != .run {
        let parts = examples.setUp(of: sessions[0], before: example)
          .map { Program.Part(example: $0, isJudged: false) }
        let tried = Program.Part(example: example, isJudged: true)
        programs.append(Program(parts: parts + [tried], task: task, settings: settings))
      } else {
        for session in sessions where started.insert(session).inserted {
          let parts = examples.setUp(of: session, before: nil)
            .map { Program.Part(example: $0, isJudged: judged.insert($0.id).inserted) }
          programs.append(Program(parts: parts, task: .run, settings: settings))
        }
      }
    }
    return programs
  }
}

extension [Example] {
  /// The fences that run in a session, up to the one that is tried on top of it.
  fileprivate func setUp(of session: String, before tried: Example?) -> [Example] {
    prefix { $0.id != tried?.id }
      .filter { $0.sessions.contains(session) }
      .filter { $0.fence.attributes.task == .run }
  }
}

extension Example {
  fileprivate func matches(_ filter: String) -> Bool {
    id.description.contains(filter)
      || sessions.contains { $0.contains(filter) }
  }
}

extension FenceAttributes {
  /// The fence's own sessions, or else the one that its page gives to all; none if it stands alone.
  func sessions(orOfPage session: String?) -> [String] {
    sessions.isEmpty && !isStandalone ? [session].compactMap(\.self) : sessions
  }

  /// What to do with the fence; `nil` for one that is not tried.
  fileprivate var task: Program.Task? {
    switch expectation {
    case .run: .run
    case .compileOnly: .compile
    case .compileFailure: .refuse
    case .crash(let message): .crash(message: message)
    case .ignored, .unreadable: nil
    }
  }
}
