import Foundation

/// Finds out whether one address leads to a page.
///
/// A server is asked for the head of its answer first, which costs it least. Some refuse that, or do
/// it wrong: only what a server says to a browser's question counts against an address.
struct WebVisit {
  private let client: any WebClient
  private let pace: WebPace
  private let deadline: ContinuousClock.Instant
  /// For servers that name a time of day.
  private let now: Date

  private var address: WebAddress
  private var method = WebRequest.Method.head
  private var attempts = 0
  /// The addresses on the way so far.
  private var visited: [WebAddress] = []
  /// The last address that is reached by permanent redirects alone.
  private var permanentAddress: WebAddress?
  private var isPermanent = true

  init(_ address: WebAddress, client: any WebClient, pace: WebPace, now: Date) {
    self.address = address
    self.client = client
    self.pace = pace
    self.now = now
    deadline = .now + pace.wholeTime
  }

  mutating func answer() async -> WebAnswer {
    while true {
      let step: Step
      do throws(WebFailure) {
        let request = WebRequest(
          method: method, address: address, timeout: min(pace.timeout, max(.zero, timeLeft)))
        step = next(after: try await client.response(to: request))
      } catch {
        step = next(after: error)
      }
      switch step {
      case .end(let answer): return answer
      case .goOn: continue
      case .wait(let time, let answer):
        attempts += 1
        guard attempts < pace.attempts, time <= pace.longestWait, time < timeLeft,
          (try? await Task.sleep(for: time)) != nil
        else { return answer }
      }
    }
  }

  private enum Step {
    case end(WebAnswer)
    /// Ask at once for what is to be asked for now.
    case goOn
    /// Ask again after some time; the answer counts if there is no time for that.
    case wait(Duration, WebAnswer)
  }

  private var timeLeft: Duration { deadline - .now }
  private var backoff: Duration { pace.backoff * (1 << attempts) }

  private mutating func next(after response: WebResponse) -> Step {
    switch response.status {
    case 301, 302, 303, 307, 308:
      guard let location = response.location else { return end(.found) }
      return follow(location, isPermanent: response.status == 301 || response.status == 308)
    case ..<400, 416:
      // A range that does not fit is one of a page that is there.
      return end(.found)
    case 429:
      return .wait(wait(asIn: response), .refused(status: response.status))
    case _ where method == .head:
      method = .get
      return .goOn
    case 404, 410: return .end(.gone(status: response.status))
    case 500...:
      return .wait(wait(asIn: response), .refused(status: response.status))
    default: return .end(.refused(status: response.status))
    }
  }

  private mutating func next(after failure: WebFailure) -> Step {
    switch failure {
    case .unknownHost: return .end(.unknownHost)
    case .noConnection: return .end(.noConnection)
    case .cancelled: return .end(.unanswered(reason: "nobody waits for an answer"))
    case .timeout, .broken:
      if method == .head {
        method = .get
        return .goOn
      }
      let reason = if case .broken(let reason) = failure { reason } else { "no answer in time" }
      return .wait(backoff, .unanswered(reason: reason))
    }
  }

  private func end(_ answer: WebAnswer) -> Step {
    .end(permanentAddress.map { .moved(to: $0.description) } ?? answer)
  }

  private mutating func follow(_ location: String, isPermanent: Bool) -> Step {
    guard let target = WebAddress(redirect: location, from: address) else {
      return .end(.unanswered(reason: "it leads on to ‘\(location)’, which is no web address"))
    }
    visited.append(address)
    guard visited.count <= pace.redirects, !visited.contains(target) else {
      return .end(.unanswered(reason: "its redirects lead nowhere"))
    }
    self.isPermanent = self.isPermanent && isPermanent
    if self.isPermanent { permanentAddress = target }
    address = target
    return .goOn
  }

  /// What the server asks for, or else what is usual.
  private func wait(asIn response: WebResponse) -> Duration {
    guard let text = response.retryAfter else { return backoff }
    if let seconds = Int(text) { return .seconds(max(0, min(seconds, 86_400))) }
    return HTTPDate(text).map { .seconds(max(0, min($0.date.timeIntervalSince(now), 86_400))) }
      ?? backoff
  }
}

/// A point in time as HTTP writes it: RFC 9110, section 5.6.7, the form that is in use.
private struct HTTPDate {
  let date: Date

  init?(_ text: String) {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    guard let date = formatter.date(from: text) else { return nil }
    self.date = date
  }
}
