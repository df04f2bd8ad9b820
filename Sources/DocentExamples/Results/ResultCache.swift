import DocentMarkdown
import DocentModel
import Foundation

/// Records of programs that passed, kept by what they depend on.
struct ResultCache: Sendable {
  let folder: String

  /// Goes up when programs are built, run or recorded in another way.
  private static let recordVersion = 3

  /// Everything that a program's record depends on: change any, and it is built and run again.
  static func key(_ program: Program, toolchain: Toolchain, host: HostLibrary?) -> String {
    var parts = ["\(recordVersion)", StartUp.source, toolchain.version, "\(program.task)"]
    parts += ["\(program.timeout)", "\(program.drawsTimeline)", "\(program.tellsErrorsApart)"]
    parts += ["\(program.languageMode)"] + program.flags
    parts.append(host?.fingerprint ?? "no host")
    parts += RunEnvironment.variables(for: program).sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }
    for part in program.parts {
      parts.append(part.example.fence.code)
      parts.append("\(part.isJudged)")
      // Code that prints where it stands gives another output elsewhere.
      if part.example.fence.code.contains("#line") || part.example.fence.code.contains("#file") {
        parts.append("\(part.example.source.path):\(part.example.fence.opening.start.line)")
      }
    }
    return ContentHash(of: parts).description
  }

  func record(for key: String) -> ProgramRecord? {
    guard let data = FileManager.default.contents(atPath: path(key)) else { return nil }
    return try? JSONDecoder().decode(ProgramRecord.self, from: data)
  }

  func keep(_ record: ProgramRecord, for key: String) throws {
    try JSONEncoder().encode(record).write(to: URL(filePath: path(key)), options: .atomic)
  }

  private func path(_ key: String) -> String { "\(folder)/\(key).json" }
}
