import Foundation

/// A built host package, as one dynamic library, and how to compile and link with it.
struct HostLibrary: Sendable, Codable {
  let fingerprint: String
  /// The path of the dynamic library.
  let library: String
  let compileFlags: [String]
  /// The names of the functions that its modules have both with and without `async`, sorted.
  let asyncOverloads: [String]
  /// The folders of packages that it uses by path, whose changes count as its own.
  let localDependencies: [String]

  init(
    fingerprint: String, library: String, compileFlags: [String], asyncOverloads: [String],
    localDependencies: [String]
  ) {
    self.fingerprint = fingerprint
    self.library = library
    self.compileFlags = compileFlags
    self.asyncOverloads = asyncOverloads
    self.localDependencies = localDependencies
  }

  /// Straight to the linker, which finds the library again when the program starts.
  var linkFlags: [String] {
    let folder = URL(filePath: library).deletingLastPathComponent().path
    return [library, "-rpath", folder].flatMap { ["-Xlinker", $0] }
  }

  /// The one that was saved in a folder, if its library is still there.
  init?(folder: String) {
    let file = URL(filePath: folder + "/host.json")
    guard let data = try? Data(contentsOf: file),
      let kept = try? JSONDecoder().decode(HostLibrary.self, from: data),
      FileManager.default.fileExists(atPath: kept.library)
    else { return nil }
    self = kept
  }

  func save(in folder: String) throws {
    try JSONEncoder().encode(self).write(to: URL(filePath: folder + "/host.json"), options: .atomic)
  }
}
