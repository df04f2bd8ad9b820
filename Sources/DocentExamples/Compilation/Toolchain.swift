import DocentModel
import Foundation

/// The Swift compiler that examples are compiled with.
package struct Toolchain: Sendable {
  /// Paths of executables.
  let swiftc: String
  let swift: String
  let clang: String
  /// What the compiler prints of itself; a part of every cached result's key.
  let version: String
  /// For people: `Swift 6.3.1 on Linux`.
  package let name: String
  /// The modules that need no package.
  let modules: Set<String>

  /// Looks for `swiftc` in the folders of `PATH`.
  ///
  /// - Parameter workspace: Keeps what the compiler said of itself, so that a later call need not
  ///   start it.
  /// - Throws: `ExampleEnvironmentError` for a compiler that is missing, broken or too old.
  package init(environment: [String: String], workspace: Workspace) async throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map {
      // A relative folder is one of where the command was started, not of where examples run.
      URL(filePath: String($0)).standardizedFileURL.path
    }
    guard let found = folders.map({ $0 + "/swiftc" }).first(where: Self.isExecutable) else {
      throw ExampleEnvironmentError.noCompiler
    }
    swiftc = found
    let folder = URL(filePath: found).resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = { (name: String) in folder.appending(path: name).path }
    swift = beside("swift")
    version = try await Self.version(of: found, environment: environment, workspace: workspace)
    name = Self.name(fromVersion: version)
    if let number = Self.number(inVersion: version), number < Self.oldest {
      throw ExampleEnvironmentError.oldCompiler(path: found, name: name)
    }
    guard let clang = [beside("clang"), "/usr/bin/clang"].first(where: Self.isExecutable) else {
      throw ExampleEnvironmentError.noCCompiler(swiftc: found)
    }
    self.clang = clang
    modules = Self.modules(beside: folder.deletingLastPathComponent())
  }

  private static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  /// Asks the compiler for its version, once for each file that it is.
  private static func version(
    of swiftc: String, environment: [String: String], workspace: Workspace
  ) async throws -> String {
    let real = URL(filePath: swiftc).resolvingSymlinksInPath().path
    let attributes = try FileManager.default.attributesOfItem(atPath: real)
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    let key = ContentHash(of: [real, "\(size)", "\(changed)"]).description.prefix(16)
    let kept = workspace.path("toolchain-\(key).txt")
    if let version = try? String(contentsOfFile: kept, encoding: .utf8) { return version }
    let asked = ChildProcess(
      executable: swiftc, arguments: ["--version"], environment: environment,
      directory: workspace.folder)
    let result = try await asked.run(scratch: workspace.uniquePath("toolchain"))
    guard result.ending == .exited(0) else {
      throw ExampleEnvironmentError.brokenCompiler(path: swiftc, output: result.errorOutput)
    }
    try result.output.write(toFile: kept, atomically: true, encoding: .utf8)
    return result.output
  }

  /// `Swift version 6.3.1 (swift-6.3.1-RELEASE)\nTarget: x86_64-…-linux-gnu` is `Swift 6.3.1 on Linux`.
  static func name(fromVersion version: String) -> String {
    let number = numberText(inVersion: version) ?? "?"
    let system =
      version.contains("linux") ? "Linux" : version.contains("macosx") ? "macOS" : "this system"
    return "Swift \(number) on \(system)"
  }

  /// The first that takes what the programs around examples need.
  private static let oldest = (6, 2)

  /// The compiler's major and minor version; `nil` where it does not say.
  private static func number(inVersion version: String) -> (Int, Int)? {
    let parts = numberText(inVersion: version)?.split(separator: ".").map {
      Int($0.prefix(while: \.isNumber))
    }
    guard let parts, let major = parts.first ?? nil else { return nil }
    return (major, parts.dropFirst().first.flatMap(\.self) ?? 0)
  }

  private static func numberText(inVersion version: String) -> Substring? {
    let words = version.split { $0 == " " || $0 == "\n" }
    guard let index = words.firstIndex(of: "version") else { return nil }
    return words[(index + 1)...].first
  }

  private static func modules(beside usr: URL) -> Set<String> {
    let libraries = usr.appending(path: "lib/swift")
    let systems = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    var modules: Set<String> = ["Darwin", "Glibc", "Musl"]
    for system in systems {
      let folder = libraries.appending(path: system).path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasSuffix(".swiftmodule") {
        modules.insert(String(name.dropLast(".swiftmodule".count)))
      }
    }
    return modules
  }
}

/// Something on the machine is missing without which no example can run.
package enum ExampleEnvironmentError: Error, Equatable {
  case noCompiler
  case brokenCompiler(path: String, output: String)
  case oldCompiler(path: String, name: String)
  /// The toolchain has no clang, and neither has the system.
  case noCCompiler(swiftc: String)
  /// Nothing can be kept in the workspace.
  case workspaceUnwritable(folder: String, reason: String)
  /// The package that examples import does not build.
  case hostBuildFailed(package: String, output: String)
  case startUpFailed(output: String)
}
