import DocentMarkdown
import DocentModel
import DocentSwift

/// Runs what was built, and judges it.
struct ProgramExecution: Sendable {
  let builder: ProgramBuilder
  let jobs: Int
  /// How often each program is run; from 1.
  let runs: Int
  let report: @Sendable (ExampleEvent) -> Void

  struct Finished: Sendable {
    let record: ProgramRecord
    let results: [ExampleResult]

    var isPassed: Bool { results.allSatisfy(\.outcome.isPassed) }
  }

  /// Runs each program; the results are in the order of the programs.
  ///
  /// Those that ask for a quiet machine run one at a time, when all others are done.
  func run(_ built: [ProgramBuilder.Built]) async throws -> [Finished] {
    report(.runStarted(programs: built.count { $0.program.task.isRun && $0.product.isCompiled }))
    let entries = built.enumerated().map { (index: $0, built: $1) }
    let shared = entries.filter { !$0.built.program.isSerial }
    let serial = entries.filter(\.built.program.isSerial)
    var finished: [Int: Finished] = [:]
    for (group, limit) in [(shared, jobs), (serial, 1)] {
      let results = try await group.mapConcurrently(limit: limit) { entry in
        (entry.index, try await finish(entry.built))
      }
      for (index, result) in results { finished[index] = result }
    }
    return built.indices.compactMap { finished[$0] }
  }

  private func finish(_ built: ProgramBuilder.Built) async throws -> Finished {
    var finished = try await judgeRuns(of: built)
    if built.manner == .merged, !finished.isTrustworthy {
      finished = try await judgeRuns(
        of: builder.buildAlone(built.program, reason: "had to be confirmed"))
    }
    for result in finished.results { report(.finished(result)) }
    return finished
  }

  /// Runs a program as often as it should be, or until a run fails.
  ///
  /// Of runs that pass, the one that has most to say stands for all: what only some of them print
  /// is no failure here, but may be one to the user.
  private func judgeRuns(of built: ProgramBuilder.Built) async throws -> Finished {
    var finished = try await judge(built)
    guard runs > 1, finished.record.run != nil else { return finished }
    var number = 1
    while finished.isPassed, number < runs {
      number += 1
      let next = try await judge(built)
      if !next.isPassed || next.findingCount > finished.findingCount { finished = next }
    }
    return finished.isPassed ? finished : finished.noting(FailedRun(number: number, count: runs))
  }

  private func judge(_ built: ProgramBuilder.Built) async throws -> Finished {
    let product = built.product
    var run: ProgramRecord.Run?
    if product.isCompiled, built.program.task.isRun {
      run = try await execute(product, of: built.program)
      if built.manner != .merged, run?.isTrap == true {
        run?.trap = try await trap(of: built.program, product)
      } else if built.manner != .merged, built.program.task == .run, run?.isUncaughtError == true {
        run?.trap = try await throwingStatement(of: built.program)
      }
    }
    let messages = product.output.messages
    let places = built.program.places(of: messages)
    let unplaced = zip(messages, places).filter { $1 == nil }.map(\.0)
    let record = ProgramRecord(
      isCompiled: product.isCompiled, messages: places.compactMap(\.self),
      unplacedErrors: unplaced.filter { $0.severity == .error }.map(\.text),
      compilerText: product.isCompiled ? "" : product.output.text, run: run)
    return Finished(
      record: record,
      results: built.program.results(
        record, manner: built.manner, toolchain: builder.compiler.toolchain.name))
  }

  /// Runs a program that traps once more, to be told where and why.
  private func trap(
    of program: Program, _ product: Compiler.Product
  ) async throws -> ProgramRecord.Trap {
    let run = try await execute(
      product, of: program, environment: ["SWIFT_BACKTRACE": Backtrace.setting])
    return Backtrace(run.errorOutput, page: program.parts[0].example.source.path).trap
  }

  /// Builds and runs a program that ends with an error once more, to be told which statement of its
  /// top level threw it: the runtime does not say. `nil` where that cannot be told.
  private func throwingStatement(of program: Program) async throws -> ProgramRecord.Trap? {
    guard program.structure.hasStatements else { return nil }
    let product = try await builder.compiler.compile(
      program, in: builder.compiler.workspace.temporaryFolder(in: builder.folder), isTraced: true)
    guard product.isCompiled else { return nil }
    let run = try await execute(product, of: program)
    guard run.isUncaughtError, let line = run.lastLine else { return nil }
    return ProgramRecord.Trap(reason: nil, positions: [SourcePosition(line: line)])
  }

  private func execute(
    _ product: Compiler.Product, of program: Program, environment: [String: String] = [:]
  ) async throws -> ProgramRecord.Run {
    let workspace = builder.compiler.workspace
    let folder = try workspace.temporaryFolder(in: builder.folder)
    defer { workspace.remove(folder) }
    // Beside the example's folder, not in it: it should find that empty.
    let timeline = program.drawsTimeline ? TimelineFile(path: folder + "-timeline") : nil
    defer { timeline?.remove() }
    let child = ChildProcess(
      executable: product.command[0], arguments: Array(product.command.dropFirst()),
      environment: RunEnvironment.variables(for: program)
        .merging(["HOME": folder, "TMPDIR": folder]) { $1 }
        .merging(timeline?.environment ?? [:]) { $1 }
        .merging(environment) { $1 },
      directory: folder, timeout: program.timeout)
    let result = try await child.run(scratch: folder + "-output")
    return ProgramRecord.Run(result, timeline: timeline?.text, folder: folder)
  }
}

extension ProgramExecution.Finished {
  fileprivate var findingCount: Int { results.map(\.diagnostics.count).reduce(0, +) }

  fileprivate func noting(_ run: FailedRun) -> Self {
    Self(record: record, results: results.map { $0.noting(run) })
  }

  /// Whether a merged program's record can stand: it passed without a word of the compiler, and
  /// printed no name that merging changed. Of a local variable the compiler says what it does not
  /// say of a global one; the runtime calls a type that is private to its file by its address, and
  /// names functions in what it writes on standard error.
  fileprivate var isTrustworthy: Bool {
    isPassed && record.messages.isEmpty
      && record.run?.errorOutput.isEmpty != false
      && record.run?.output.contains("(unknown context at ") != true
  }
}
