import DocentModel
import DocentSite

/// A site with a `docent.lock`, held against each other.
struct PublishedSite {
  let lock: AddressLock?
  let addresses: PublishedAddresses
  let diagnostics: [Diagnostic]

  /// - Parameter text: As for `TestSite`; without a `docent.lock`, nothing has been published.
  init(_ text: String) async throws {
    let site = TestSite(text)
    let content = try await site.build().content
    let addresses = PublishedAddresses(content)
    self.addresses = addresses
    guard let bytes = site.file("docent.lock") else {
      (lock, diagnostics) = (nil, [])
      return
    }
    let source = SourceFile(path: "docent.lock", bytes: bytes)
    let read = AddressLock.read(source)
    lock = read.lock
    let found = read.lock.map { AddressCheck($0, in: source, against: addresses).diagnostics }
    diagnostics = read.diagnostics + (found ?? [])
  }

  /// What `--update` writes, without the comments at its head.
  var updated: [String] {
    AddressLock.text(of: addresses.promised(after: lock)).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
