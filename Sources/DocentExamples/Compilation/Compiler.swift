import DocentMarkdown
import DocentModel
import DocentSwift
import Foundation

/// Turns programs into executables.
struct Compiler: Sendable {
  let toolchain: Toolchain
  let workspace: Workspace
  let environment: [String: String]
  /// What the examples may import beside the toolchain's modules.
  let host: HostLibrary?
  /// The path of the object that `StartUp` makes.
  let startUpObject: String

  struct Product: Sendable {
    let isCompiled: Bool
    let output: CompilerOutput
    /// Arguments that start the program: the executable, and what it is told.
    let command: [String]
  }

  /// Compiles a program in a module of its own, in a folder that must exist and be empty.
  ///
  /// - Parameter isTraced: Whether it says which statement of its top level it has come to.
  func compile(
    _ program: Program, in folder: String, isTraced: Bool = false
  ) async throws -> Product {
    let isLibrary = program.isLibrary
    let isRun = program.task.isRun
    let text =
      isTraced
      ? ProgramText(tracing: program)
      : ProgramText(program, tellsProgress: isRun && !isLibrary)
    let file = folder + "/" + program.fileName
    try text.text.write(toFile: file, atomically: false, encoding: .utf8)
    let library = isLibrary ? ["-parse-as-library"] : []
    let executable = folder + "/program"
    let output = try await swiftc(
      flags(of: program) + library
        // So that a trap's place can be told. With all of the debug information the driver compiles
        // twice, and says each warning twice.
        + (isRun
          ? ["-gline-tables-only"] + linkFlags(executable) : ["-c", "-o", folder + "/program.o"])
        + [file],
      in: folder)
    return Product(
      isCompiled: output.isSuccess, output: output.read, command: [executable])
  }

  /// Compiles programs together; each product starts its own, if the module compiles at all.
  func compile(_ module: MergedModule, in folder: String) async throws -> [Product] {
    var files: [String] = []
    for file in module.files {
      files.append("\(folder)/\(file.name)")
      try file.text.write(toFile: "\(folder)/\(file.name)", atomically: false, encoding: .utf8)
    }
    guard let first = module.programs.first else { return [] }
    let executable = folder + "/program"
    let output = try await swiftc(
      flags(of: first) + module.flags + ["-wmo"] + linkFlags(executable) + files, in: folder)
    return module.programs.indices.map { index in
      Product(
        isCompiled: output.isSuccess, output: output.read, command: [executable, "\(index)"])
    }
  }

  private func flags(of program: Program) -> [String] {
    [
      "-module-name", "main", "-swift-version", "\(program.languageMode)", "-Onone",
      "-diagnostic-style", "llvm", "-no-color-diagnostics",
      "-module-cache-path", workspace.moduleCache,
    ] + (host?.compileFlags ?? []) + program.flags
  }

  /// `-lm`: without it `Int(exactly:)` does not link at `-Onone` on Linux. The object goes past the
  /// driver straight to the linker: the driver writes a temporary file beside an object that it is
  /// given, where compilers at work at the same time would overwrite each other's.
  private func linkFlags(_ executable: String) -> [String] {
    ["-o", executable, "-Xlinker", startUpObject, "-lm"] + (host?.linkFlags ?? [])
  }

  private func swiftc(
    _ arguments: [String], in folder: String
  ) async throws -> (isSuccess: Bool, read: CompilerOutput) {
    let child = ChildProcess(
      executable: toolchain.swiftc, arguments: arguments, environment: environment,
      directory: folder)
    let result = try await child.run(scratch: folder + "/swiftc")
    return (
      result.ending == .exited(0), CompilerOutput(result.output + result.errorOutput)
    )
  }
}

extension Program {
  /// Whether it begins in a type with `@main`, not with the first line of its file.
  fileprivate var isLibrary: Bool { structure.hasMainType && !structure.hasStatements }

  /// The file that holds the program when it is compiled alone.
  var fileName: String { isLibrary ? "program.swift" : "main.swift" }
}

extension Program.Task {
  var isCrash: Bool {
    if case .crash = self { true } else { false }
  }

  /// Whether the program is started once it is built.
  var isRun: Bool { self == .run || isCrash }
}
