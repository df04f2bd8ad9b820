import DocentModel
import Foundation

/// A Swift package whose modules, and those of its dependencies, examples may import.
package struct HostPackage: Sendable {
  /// The absolute path of the folder that holds its Package.swift.
  package let folder: String

  /// - Returns: `nil` where there is no Package.swift.
  package init?(folder: String) {
    guard FileManager.default.fileExists(atPath: folder + "/Package.swift") else { return nil }
    self.folder = folder
  }

  /// The package as examples are linked with it: from an earlier build if nothing has changed.
  ///
  /// - Throws: `ExampleEnvironmentError.hostBuildFailed` with what SwiftPM printed.
  func library(
    toolchain: Toolchain, workspace: Workspace, environment: [String: String],
    report: @escaping @Sendable (ExampleEvent) -> Void
  ) async throws -> HostLibrary {
    let folder = workspace.path("host-\(ContentHash(of: self.folder).description.prefix(12))")
    if let kept = HostLibrary(folder: folder),
      kept.fingerprint == fingerprint(toolchain: toolchain, dependencies: kept.localDependencies)
    {
      return kept
    }
    report(.hostBuildStarted(package: self.folder))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let scratch = workspace.uniquePath("host")
    let before = fingerprint(toolchain: toolchain, dependencies: [])
    let locking = PackageLock(package: self.folder).isHeldByParent ? ["--ignore-lock"] : []
    try await build(
      ["build", "--package-path", self.folder] + locking, with: toolchain.swift,
      scratch: scratch, environment: environment, report: report)
    let description = try HostBuild(package: self.folder)
    let library = folder + "/libDocentHost.so"
    // What was saved while SwiftPM was at work may be in the build, or not.
    guard fingerprint(toolchain: toolchain, dependencies: []) == before else {
      return try await self.library(
        toolchain: toolchain, workspace: workspace, environment: environment, report: report)
    }
    try await build(
      description.linkArguments(library: scratch + ".so"), with: toolchain.swiftc,
      scratch: scratch, environment: environment, report: { _ in })
    try workspace.publish(scratch + ".so", as: library)
    let dependencies = description.localDependencies
    let host = HostLibrary(
      fingerprint: fingerprint(toolchain: toolchain, dependencies: dependencies),
      library: library, compileFlags: description.compileFlags,
      asyncOverloads: description.asyncOverloads,
      localDependencies: dependencies)
    try host.save(in: folder)
    return host
  }

  private func build(
    _ arguments: [String], with executable: String, scratch: String,
    environment: [String: String], report: @escaping @Sendable (ExampleEvent) -> Void
  ) async throws {
    let child = ChildProcess(
      executable: executable, arguments: arguments, environment: environment,
      directory: folder)
    // A first build takes minutes: say how far it has come.
    async let _ = follow(scratch + ".stdout", report: report)
    let result = try await child.run(scratch: scratch)
    guard result.ending == .exited(0) else {
      throw ExampleEnvironmentError.hostBuildFailed(
        package: self.folder, output: result.errorOutput + result.output)
    }
  }

  /// Reports how far a growing log has come, until it is cancelled.
  private func follow(_ path: String, report: @escaping @Sendable (ExampleEvent) -> Void) async {
    var log = GrowingLog(path: path)
    while (try? await Task.sleep(for: .milliseconds(500))) != nil {
      if let line = log.newLastLine() { report(.hostBuildProgress(line)) }
    }
  }

  /// A digest of everything that a build depends on: manifests, sources, the compiler.
  private func fingerprint(toolchain: Toolchain, dependencies: [String]) -> String {
    var parts = [toolchain.version]
    for package in [folder] + dependencies {
      for file in SourceFolder.files(of: package) {
        parts.append(file)
        let bytes = FileManager.default.contents(atPath: package + "/" + file) ?? Data()
        parts.append(ContentHash(of: Array(bytes)).description)
      }
    }
    return ContentHash(of: parts).description
  }
}

/// The files of a package that SwiftPM compiles.
private enum SourceFolder {
  static let extensions: Set<String> = [
    "swift", "c", "h", "cc", "cpp", "hpp", "m", "mm", "s", "S", "inc", "modulemap", "json",
  ]

  /// Relative paths, sorted; hidden folders and packages within the package are left out.
  static func files(of package: String) -> [String] {
    let root = URL(filePath: package, directoryHint: .isDirectory)
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
    var files: [String] = []
    while let url = walk?.nextObject() as? URL {
      let path = String(url.path.dropFirst(root.path.count)).drop { $0 == "/" }
      if (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true {
        let manifest = url.appending(path: "Package.swift").path
        if FileManager.default.fileExists(atPath: manifest) { walk?.skipDescendants() }
      } else if extensions.contains(url.pathExtension)
        || url.lastPathComponent == "Package.resolved"
      {
        files.append(String(path))
      }
    }
    return files.sorted()
  }
}
