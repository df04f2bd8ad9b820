import Foundation

/// A built host package, as one dynamic library, and how to compile and link with it.
struct HostLibrary: Sendable, Codable {
  let fingerprint: String
  let compileFlags: [String]
  let linkFlags: [String]
  /// The folders of packages that it uses by path, whose changes count as its own.
  let localDependencies: [String]

  init(
    fingerprint: String, compileFlags: [String], linkFlags: [String], localDependencies: [String]
  ) {
    self.fingerprint = fingerprint
    self.compileFlags = compileFlags
    self.linkFlags = linkFlags
    self.localDependencies = localDependencies
  }

  /// The one that was saved in a folder, if its library is still there.
  init?(folder: String) {
    let file = URL(filePath: folder + "/host.json")
    guard let data = try? Data(contentsOf: file),
      let kept = try? JSONDecoder().decode(HostLibrary.self, from: data),
      let library = kept.linkFlags.first, FileManager.default.fileExists(atPath: library)
    else { return nil }
    self = kept
  }

  func save(in folder: String) throws {
    try JSONEncoder().encode(self).write(to: URL(filePath: folder + "/host.json"), options: .atomic)
  }
}
