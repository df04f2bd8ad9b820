import DocentMarkdown
import DocentModel
import DocentSwift

/// Programs that are compiled together, each a function in a file of its own.
///
/// A table of functions rather than a `switch` with an `await` in each case, which takes quadratic
/// time to compile.
struct MergedModule: Sendable {
  let programs: [Program]
  /// The name and text of each file of the module.
  let files: [(name: String, text: String)]

  init(_ programs: [Program]) {
    self.programs = programs
    var files = programs.enumerated().map { index, program in
      (name: "program\(index).swift", text: Self.text(of: program, index: index))
    }
    files.append(("main.swift", Self.main(programs)))
    files.append(("support.swift", Self.support))
    self.files = files
  }

  /// Why a program cannot be merged; empty if it can.
  ///
  /// - Parameter overloads: The functions with and without `async` of the modules that it imports.
  static func obstacles(of program: Program, overloads: [String]) -> [String] {
    if program.isStandalone { return ["asks to stand alone"] }
    if program.task != .run { return ["has to be compiled on its own"] }
    // Its top level is not isolated to the main actor unless it awaits (SE-0343).
    if program.languageMode < 6 { return ["is in Swift 5 mode"] }
    if program.flags.contains("-warnings-as-errors") { return ["turns warnings into errors"] }
    if program.callsExit { return ["calls exit"] }
    if !program.hasWholeFences { return ["has a statement that goes on in another fence"] }
    if !program.structure.namesBesideAwait.isDisjoint(with: overloads) {
      return ["awaits, and calls a function that is there both with and without async"]
    }
    return program.structure.obstacles.map(\.rawValue)
  }

  /// The indices of the programs that the compiler's errors are about.
  func programs(blamedBy output: CompilerOutput) -> [Int] {
    output.errors.flatMap { error in
      programs.indices.filter { index in
        programs[index].contains(error) || error.file?.hasSuffix("/\(files[index].name)") == true
      }
    }
  }

  /// What keeps a program from what other files of its module import: without it a file sees the
  /// members of all that any of them imports (SE-0444). A program that is refused for it alone passes
  /// when it is compiled on its own.
  var flags: [String] {
    Set(programs.map(\.structure.imports)).count > 1
      ? ["-enable-upcoming-feature", "MemberImportVisibility"] : []
  }

  /// What programs of one module must share.
  struct Key: Hashable {
    let languageMode: Int
    let flags: [String]
    let isAsync: Bool

    init(_ program: Program) {
      languageMode = program.languageMode
      flags = program.flags
      isAsync = program.structure.isAsync
    }
  }

  private static func main(_ programs: [Program]) -> String {
    let isAsync = programs.contains { $0.structure.isAsync }
    let type = isAsync ? "@MainActor () async throws -> Void" : "@MainActor () throws -> Void"
    let table = programs.indices.map { "  docentProgram\($0)," }.joined(separator: "\n")
    return """
      let docentPrograms: [\(type)] = [
      \(table)
      ]
      try \(isAsync ? "await " : "")docentPrograms[Int(CommandLine.arguments[1])!]()

      """
  }

  /// Ends the process while a program's variables are alive, as a script's are to its end.
  private static let support = """
    #if canImport(Darwin)
      import Darwin
    #elseif canImport(Musl)
      import Musl
    #else
      import Glibc
    #endif
    func docentFinish<each Value>(_ values: repeat each Value) -> Never {
      Swift.print("\(OutputMark.end.escaped)", terminator: "")
      exit(0)
    }
    func docentRequireSendable<each Value: Sendable>(_ values: repeat each Value) {}

    """

  private static func text(of program: Program, index: Int) -> String {
    let source = Source(program)
    var file = ""
    var body = ""
    var fence = 0
    for piece in program.structure.pieces {
      while fence < source.part(at: piece.range.lowerBound) {
        fence += 1
        body += ProgramText.statement(for: .fence(fence))
      }
      switch piece.kind {
      case .importDeclaration, .declaration(accessOffset: nil):
        file += source.text(piece.range)
      case .declaration(let accessOffset?):
        file += source.text(piece.range, inserting: "fileprivate ", at: accessOffset)
      case .statement:
        body += source.text(piece.range)
      }
    }
    while fence < program.parts.count - 1 {
      fence += 1
      body += ProgramText.statement(for: .fence(fence))
    }
    // In backticks, because a name may be a keyword.
    let list = { (names: [String]) in names.map { "`\($0)`" }.joined(separator: ", ") }
    let constants = list(program.structure.capturedConstants)
    let effects = program.structure.isAsync ? "async throws" : "throws"
    return """
      \(file)@MainActor func docentProgram\(index)() \(effects) {
      \(body)      \(constants.isEmpty ? "" : "docentRequireSendable(\(constants))")
      docentFinish(\(list(program.structure.variables)))
      }

      """
  }

  /// The code of a program's fences as one text, with the way back to each fence's lines.
  private struct Source {
    private let bytes: [UInt8]
    private let parts: [Program.Part]
    private let starts: [Int]

    init(_ program: Program) {
      parts = program.parts
      var bytes: [UInt8] = []
      var starts: [Int] = []
      for part in parts {
        starts.append(bytes.count)
        bytes += part.example.fence.code.utf8
        bytes.append(UInt8(ascii: "\n"))
      }
      self.bytes = bytes
      self.starts = starts
    }

    func part(at offset: Int) -> Int { starts.lastIndex { $0 <= offset } ?? 0 }

    func text(_ range: Range<Int>, inserting word: String = "", at offset: Int? = nil) -> String {
      let part = part(at: range.lowerBound)
      let line = bytes[starts[part]..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      let middle = offset ?? range.lowerBound
      return ProgramText.sourceLocation(parts[part].example, line: line)
        + String(decoding: bytes[range.lowerBound..<middle], as: UTF8.self) + word
        + String(decoding: bytes[middle..<range.upperBound], as: UTF8.self) + "\n"
        + ProgramText.sourceLocationEnd
    }
  }
}

extension Program {
  /// Whether each statement and declaration ends in the fence in which it begins.
  fileprivate var hasWholeFences: Bool {
    var starts = [0]
    for part in parts {
      starts.append(starts[starts.count - 1] + part.example.fence.code.utf8.count + 1)
    }
    return structure.pieces.allSatisfy { piece in
      starts.lastIndex { $0 <= piece.range.lowerBound }
        == starts.lastIndex { $0 < piece.range.upperBound }
    }
  }
}
