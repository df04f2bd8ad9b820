package import DocentModel
package import DocentSite
package import DocentWeb
package import Foundation

/// Asks the web about the links of a site, unless it has said lately.
package struct WebLinkCheck: Sendable {
  private let survey: WebSurvey
  private let now: Date

  package init(client: any WebClient, pace: WebPace = WebPace(), now: Date) {
    survey = WebSurvey(client: client, pace: pace)
    self.now = now
  }

  /// What is wrong with links.
  ///
  /// - Parameter cachePath: The file that keeps answers from one check to the next.
  package func diagnostics(for links: [WebLink], cachePath: String) async -> [Diagnostic] {
    var cache = AnswerCache(path: cachePath)
    var answers: [WebAddress: WebAnswer] = [:]
    var unknown: Set<WebAddress> = []
    for address in links.compactMap({ WebAddress($0.address) }) {
      if let answer = cache.answer(to: address, now: now) {
        answers[address] = answer
      } else {
        unknown.insert(address)
      }
    }
    let new = await survey.answers(to: unknown, now: now)
    cache.keep(new, now: now)
    // Without a place for them, the answers are only asked for again.
    if !new.isEmpty { try? cache.save(to: cachePath) }
    answers.merge(new) { $1 }
    let isOffline = !new.isEmpty && new.values.allSatisfy(\.isOfHost)
    return WebLinkFindings(links, answers: answers, isOffline: isOffline).diagnostics
  }
}
