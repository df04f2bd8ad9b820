package import Foundation
import Synchronization

/// Asks for many addresses, several at once, and none twice.
package struct WebSurvey: Sendable {
  private let client: any WebClient
  private let pace: WebPace

  package init(client: any WebClient, pace: WebPace) {
    self.client = client
    self.pace = pace
  }

  /// An answer to each of the addresses.
  ///
  /// - Parameter now: The time of day, for servers that name one.
  package func answers(
    to addresses: Set<WebAddress>, now: Date
  ) async -> [WebAddress: WebAnswer] {
    let hosts = Dictionary(grouping: addresses, by: \.host).sorted { $0.key < $1.key }
    let answers = await hosts.map(\.value).concurrentMap(atMost: pace.hosts) { addresses in
      await self.answers(ofHost: addresses.sorted(), now: now)
    }
    return answers.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  private func answers(
    ofHost addresses: [WebAddress], now: Date
  ) async -> [WebAddress: WebAnswer] {
    /// What is wrong with the host as a whole.
    let obstacle = Mutex<WebAnswer?>(nil)
    let answers = await addresses.concurrentMap(atMost: pace.addressesPerHost) { address in
      if let known = obstacle.withLock({ $0 }) { return (address, known) }
      var visit = WebVisit(address, client: client, pace: pace, now: now)
      let answer = await visit.answer()
      if answer.isOfHost { obstacle.withLock { $0 = answer } }
      try? await Task.sleep(for: pace.pause)
      return (address, answer)
    }
    return Dictionary(answers) { first, _ in first }
  }
}

extension Array where Element: Sendable {
  /// The results in the order of the elements, with at most so many at work.
  fileprivate func concurrentMap<Result: Sendable>(
    atMost limit: Int, _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { tasks in
      var results: [(Int, Result)] = []
      for (index, element) in enumerated() {
        if index >= limit, let result = await tasks.next() { results.append(result) }
        tasks.addTask { (index, await transform(element)) }
      }
      for await result in tasks { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
