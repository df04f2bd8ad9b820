package import DocentModel

/// Reports the addresses that a site has published and does not answer any more.
package struct AddressCheck: Sendable {
  private let lock: AddressLock
  private let source: SourceFile
  private let addresses: PublishedAddresses
  private let moves: LikelyMoves

  /// - Parameter source: The file that the lock was read from.
  package init(_ lock: AddressLock, in source: SourceFile, against addresses: PublishedAddresses) {
    self.lock = lock
    self.source = source
    self.addresses = addresses
    moves = LikelyMoves(lock: lock, addresses: addresses)
  }

  package var diagnostics: [Diagnostic] {
    let gone = lock.addresses.filter { !addresses.answer($0) }
    let pages = gone.filter { $0.anchor == nil }.sorted()
    // A page that is gone takes its anchors with it: one finding is enough.
    let anchors = gone.filter { addresses.page(at: $0.path) != nil }.sorted()
    return pages.map(removedPage) + anchors.compactMap(removedAnchor) + unrecorded
  }

  private func removedPage(_ address: PublishedAddress) -> Diagnostic {
    diagnostic(
      .removedPage, "the page ‘\(address.path)’ was published, and is gone", at: address,
      hint: moves.hint(forPage: address.path))
  }

  private func removedAnchor(_ address: PublishedAddress) -> Diagnostic? {
    guard let anchor = address.anchor, let page = addresses.page(at: address.path) else {
      return nil
    }
    return diagnostic(
      .removedAnchor, "‘#\(anchor)’ of ‘\(address.path)’ was published, and is gone", at: address,
      hint: moves.hint(forAnchor: anchor, of: page))
  }

  private func diagnostic(
    _ check: Check, _ summary: String, at address: PublishedAddress, hint: String
  ) -> Diagnostic {
    Diagnostic(
      check, summary, at: range(ofLine: lock.lines[address] ?? 1), in: source, hint: hint)
  }

  /// One finding for all addresses that are new: nothing is broken, but nothing keeps them either.
  private var unrecorded: [Diagnostic] {
    let new = addresses.promised(after: lock).subtracting(lock.addresses).sorted()
    guard !new.isEmpty else { return [] }
    let shown = new.prefix(10).map { "+ \($0)" }
    let rest = new.count > shown.count ? ["and \(new.count - shown.count) more"] : []
    return [
      Diagnostic(
        .unrecordedAddress,
        new.count == 1 ? "1 address is not recorded" : "\(new.count) addresses are not recorded",
        at: range(ofLine: lock.versionLine), in: source, details: shown + rest,
        hint: "docent check --update")
    ]
  }

  private func range(ofLine number: Int) -> SourceRange {
    SourceRange(line: number, column: 1, length: source.line(number).count)
  }
}
