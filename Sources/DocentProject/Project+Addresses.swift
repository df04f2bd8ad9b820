import DocentMarkdown
package import DocentModel
import DocentSite
import Foundation

/// What became of an update of `docent.lock`.
package enum AddressUpdate: Sendable {
  /// Nothing is written: what the site publishes, or has published, cannot be told.
  case refused([Diagnostic])
  case unchanged
  case written(from: SourceFile, to: SourceFile)
}

extension Project {
  /// Records what the site publishes now, and drops what leads nowhere.
  ///
  /// - Throws: `ProjectProblem` for a folder that cannot be read, and for a file that cannot be
  ///   read or written.
  package func updateAddressLock() async throws -> AddressUpdate {
    let builder = SiteBuilder(
      configuration: configuration, theme: Theme([]), generator: "", includesDrafts: false)
    let (folders, folderProblems) = try readContent()
    let (content, pageProblems) = try await builder.load(folders)
    let old = try readAddressLock()
    let read = old.map(AddressLock.read)
    // A page that cannot be read would seem to be gone.
    let problems = folderProblems + pageProblems + (read?.diagnostics ?? [])
    guard !problems.hasErrors else {
      return .refused(problems.filter { $0.severity == .error })
    }
    let addresses = PublishedAddresses(content).promised(after: read?.lock)
    let new = SourceFile(path: addressLockPath, text: AddressLock.text(of: addresses))
    if old?.bytes == new.bytes { return .unchanged }
    do {
      try Data(new.bytes).write(to: URL(filePath: addressLockFile), options: .atomic)
    } catch {
      throw ProjectProblem(
        Diagnostic(
          .error, id: Check.addressLock.id,
          "‘\(addressLockPath)’ cannot be written: \(error.localizedDescription)"))
    }
    return .written(from: old ?? SourceFile(path: addressLockPath, bytes: []), to: new)
  }

  /// What `docent.lock` says of a site's addresses, or that a site to be published has none.
  ///
  /// - Throws: `ProjectProblem` for a file that cannot be read.
  func checkAddresses(of content: SiteContent) throws -> [Diagnostic] {
    guard let source = try readAddressLock() else {
      return configuration.baseURL == nil
        ? []
        : [
          Diagnostic(
            .note, id: Check.noAddressLock.id, "nothing records the addresses of this site",
            hint: "begin with ‘docent check --update’, and commit \(addressLockPath)")
        ]
    }
    let read = AddressLock.read(source)
    guard let lock = read.lock else { return read.diagnostics }
    let addresses = PublishedAddresses(content)
    return AddressCheck(lock, in: source, against: addresses).diagnostics
  }

  /// The file, unless there is none.
  private func readAddressLock() throws -> SourceFile? {
    guard FileManager.default.fileExists(atPath: addressLockFile) else { return nil }
    guard let data = FileManager.default.contents(atPath: addressLockFile) else {
      throw ProjectProblem(
        Diagnostic(.error, id: Check.addressLock.id, "‘\(addressLockPath)’ cannot be read"))
    }
    let decoded = SourceFile.decode([UInt8](data), path: addressLockPath)
    guard let source = decoded.source else {
      throw ProjectProblem([decoded.diagnostic].compactMap(\.self))
    }
    return source
  }

  private var addressLockFile: String { absolute(AddressLock.fileName) }
  private var addressLockPath: String { display(AddressLock.fileName) }
}
