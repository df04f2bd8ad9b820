package import DocentModel
package import DocentSite
package import DocentWeb

/// What the web's answers say about the links of a site.
package struct WebLinkFindings: Sendable {
  /// In the order of the links.
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - answers: One for each address that is one.
  ///   - isOffline: Whether not one of the servers that were asked could be reached.
  package init(
    _ links: [WebLink], answers: [WebAddress: WebAnswer], isOffline: Bool
  ) {
    var counts: [String: Int] = [:]
    let addresses = links.map { WebAddress($0.address) }
    for address in addresses.compactMap(\.self) { counts[address.host, default: 0] += 1 }
    /// The hosts of which it is said already that they cannot be reached.
    var reported: Set<String> = []
    for (link, address) in zip(links, addresses) {
      guard let address else {
        diagnostics.append(
          Self.diagnostic(
            .deadWebLink, "‘\(link.address)’ is no address of the web", at: link,
            hint: "correct it, or take the link out"))
        continue
      }
      guard let answer = answers[address] else { continue }
      guard answer.isOfHost else {
        diagnostics += [Self.diagnostic(for: answer, at: link)].compactMap(\.self)
        continue
      }
      if reported.insert(address.host).inserted {
        diagnostics.append(
          Self.diagnostic(
            forHost: address.host, answer, count: counts[address.host] ?? 1, isOffline: isOffline,
            at: link))
      }
    }
  }

  private static func diagnostic(for answer: WebAnswer, at link: WebLink) -> Diagnostic? {
    switch answer {
    case .found, .unknownHost, .noConnection: nil
    case .moved(let target):
      diagnostic(
        .movedWebLink, "this page has moved for good", at: link,
        hint: "link to ‘\(target)\(link.fragment)’")
    case .gone(let status):
      diagnostic(
        .deadWebLink, "there is no such page: the server answers \(status)", at: link,
        hint: "link to its new address, or take the link out")
    case .refused(let status):
      diagnostic(
        .unverifiedWebLink, "the server does not show this page: it answers \(status)", at: link,
        hint: "if it is right, ignore it below ‘links’ in docent.yml")
    case .unanswered(let reason):
      diagnostic(
        .unverifiedWebLink, "this page does not show itself: \(reason)", at: link,
        hint: "if it is right, ignore it below ‘links’ in docent.yml")
    }
  }

  /// One finding for all links to a host.
  private static func diagnostic(
    forHost host: String, _ answer: WebAnswer, count: Int, isOffline: Bool, at link: WebLink
  ) -> Diagnostic {
    let links = count == 1 ? "1 link leads there" : "\(count) links lead there"
    if isOffline {
      return diagnostic(
        .noNetwork, "no network: ‘\(host)’ cannot be reached; \(links)", at: link,
        hint: "check again with a network")
    }
    return answer == .unknownHost
      ? diagnostic(
        .deadWebLink, "there is no host ‘\(host)’; \(links)", at: link,
        hint: "correct the address, or take the link out")
      : diagnostic(
        .unverifiedWebLink, "‘\(host)’ lets nobody in; \(links)", at: link,
        hint: "if it is right, ignore it below ‘links’ in docent.yml")
  }

  private static func diagnostic(
    _ check: Check, _ summary: String, at link: WebLink, hint: String
  ) -> Diagnostic {
    Diagnostic(
      check.level.severity ?? .note, id: check.id, summary, at: link.location, hint: hint)
  }
}

extension WebLink {
  /// With its `#`; empty without one.
  fileprivate var fragment: Substring {
    address[(address.firstIndex(of: "#") ?? address.endIndex)...]
  }
}
