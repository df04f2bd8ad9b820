import DocentModel
import DocentSwift

/// Builds programs: together where that changes nothing, else alone.
struct ProgramBuilder: Sendable {
  struct Built: Sendable {
    let program: Program
    let product: Compiler.Product
    let manner: Manner
  }

  let compiler: Compiler
  /// The folder for everything that is built.
  let folder: String
  let jobs: Int
  /// How often each program will be run; from 1.
  let runs: Int

  /// Fewer programs than this are not worth a module of their own beside another.
  private static let smallestShare = 8

  /// Builds each program; the results are in the order of the programs.
  func build(_ programs: [Program]) async throws -> [Built] {
    let grouping = Grouping(
      programs, jobs: jobs, smallestShare: Self.smallestShare, runs: runs
    ) { program in
      let imports = program.structure.modules.subtracting(compiler.toolchain.modules)
      let overloads = imports.isEmpty ? [] : compiler.host?.asyncOverloads ?? []
      return MergedModule.obstacles(of: program, overloads: overloads).first
    }
    let merged = try await grouping.modules.enumerated().map { $0 }.mapConcurrently(limit: jobs) {
      try await merge($1.map { (index: $0, program: programs[$0]) }, name: "module\($0)")
    }
    var built: [Int: Built] = [:]
    var alone = grouping.alone
    for outcome in merged {
      built.merge(outcome.built) { $1 }
      alone += outcome.refused
    }
    let others = try await alone.mapConcurrently(limit: jobs) { index, reason in
      (index, try await buildAlone(programs[index], reason: reason))
    }
    for (index, result) in others { built[index] = result }
    return programs.indices.compactMap { built[$0] }
  }

  /// Builds a program in a module and a folder of its own.
  func buildAlone(_ program: Program, reason: String) async throws -> Built {
    let own = try compiler.workspace.temporaryFolder(in: folder)
    let product = try await compiler.compile(program, in: own)
    return Built(program: program, product: product, manner: .alone(reason: reason))
  }

  private struct Outcome: Sendable {
    var built: [Int: Built] = [:]
    var refused: [(index: Int, reason: String)] = []
  }

  /// Compiles programs as one module; those that the compiler complains of are taken out, and the
  /// rest is tried again: the compiler's later stages only look at what passed the earlier ones.
  private func merge(
    _ programs: [(index: Int, program: Program)], name: String
  ) async throws -> Outcome {
    var outcome = Outcome()
    var rest = programs
    while rest.count > 1 {
      let module = MergedModule(rest.map(\.program))
      let products = try await compiler.compile(
        module, in: compiler.workspace.temporaryFolder(in: folder))
      guard let output = products.first?.output, products.first?.isCompiled == false else {
        for (entry, product) in zip(rest, products) {
          outcome.built[entry.index] = Built(
            program: entry.program, product: product, manner: .merged)
        }
        return outcome
      }
      let guilty = Set(module.programs(blamedBy: output))
      if guilty.isEmpty { break }
      outcome.refused += guilty.sorted().map {
        (rest[$0].index, "did not compile with the others")
      }
      rest = rest.enumerated().filter { !guilty.contains($0.offset) }.map(\.element)
    }
    let reason =
      rest.count > 1 ? "was in a module that did not link" : "was the last of its module"
    outcome.refused += rest.map { ($0.index, reason) }
    return outcome
  }
}

/// Which programs are compiled together.
private struct Grouping {
  /// Indices of programs that share a module.
  private(set) var modules: [[Int]] = []
  private(set) var alone: [(index: Int, reason: String)] = []

  /// Splits large groups so that each of `jobs` compilers has a share. Programs with the same imports
  /// stay together as far as they can: a module of theirs needs no flags that they do not have.
  ///
  /// What is run several times stands alone: a failure in a merged module has to be confirmed, and
  /// one that comes and goes might not come again.
  ///
  /// - Parameter obstacle: Why a program cannot be merged; `nil` if it can.
  init(
    _ programs: [Program], jobs: Int, smallestShare: Int, runs: Int,
    obstacle: (Program) -> String?
  ) {
    var groups: [MergedModule.Key: [Int]] = [:]
    for (index, program) in programs.enumerated() {
      if let obstacle = obstacle(program) {
        alone.append((index, obstacle))
      } else if runs > 1 {
        alone.append((index, "is run several times"))
      } else {
        groups[MergedModule.Key(program), default: []].append(index)
      }
    }
    let count = groups.values.map(\.count).reduce(0, +)
    let share = max(smallestShare, (count + jobs - 1) / jobs)
    let shared = groups.values.flatMap { group in
      let byImports = Dictionary(grouping: group) { programs[$0].structure.imports }.values
      let others = byImports.filter { $0.count < smallestShare }.flatMap { $0 }.sorted()
      return byImports.filter { $0.count >= smallestShare } + [others].filter { !$0.isEmpty }
    }
    for group in shared.sorted(by: { $0[0] < $1[0] }) {
      if group.count == 1 {
        alone.append((group[0], "is the only one of its kind"))
        continue
      }
      let pieces = max(1, group.count / share)
      let size = (group.count + pieces - 1) / pieces
      for start in stride(from: 0, to: group.count, by: size) {
        modules.append(Array(group[start..<min(start + size, group.count)]))
      }
    }
  }
}
