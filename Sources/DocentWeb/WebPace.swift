/// How much is asked of servers, and how long they are waited for.
package struct WebPace: Sendable {
  /// How many hosts are asked at once.
  var hosts = 12
  /// How many addresses of one host are asked at once.
  var addressesPerHost = 2
  /// Between two questions to one host, so that no server takes us for an attack.
  var pause: Duration = .milliseconds(200)
  /// How often an address is tried that is not answered for the moment.
  var attempts = 3
  /// Before the second attempt; twice as long before each further one.
  var backoff: Duration = .seconds(1)
  /// Longer than this no server is waited for, whatever it asks.
  var longestWait: Duration = .seconds(20)
  /// For one question, from the connection to the end of the answer.
  var timeout: Duration = .seconds(15)
  /// For one address, with its redirects, attempts and waits.
  var wholeTime: Duration = .seconds(60)
  /// Browsers give up after 20.
  var redirects = 10

  package init() {}

  /// A pace for servers of one's own.
  package init(
    pause: Duration, backoff: Duration, longestWait: Duration, timeout: Duration,
    wholeTime: Duration
  ) {
    self.pause = pause
    self.backoff = backoff
    self.longestWait = longestWait
    self.timeout = timeout
    self.wholeTime = wholeTime
  }
}
