package import DocentModel

/// The site as it is now, and the pages in browsers that wait for its next version.
///
/// Requests are answered from the tree in memory and from nothing else.
package actor LiveSite {
  /// `nil` until there is a first version.
  private var tree: FileTree?
  /// The tags of those files of the tree that were asked for.
  private var tags: [SitePath: String] = [:]
  /// Those who asked for a page before there was one.
  private var waiting: [AsyncStream<Never>.Continuation] = []
  private let patience: Duration
  private let session: String
  private var number = 1
  private var problems: [Diagnostic] = []
  private var streams = EventStreams()

  /// - Parameters:
  ///   - tree: The first version; `nil` if there is none yet.
  ///   - session: A name that no earlier server on this address had, so that a page that was loaded
  ///     from that one sees that the site is another.
  ///   - patience: How long a request waits for the first version.
  package init(
    _ tree: FileTree? = nil, session: String, patience: Duration = .seconds(10)
  ) {
    self.tree = tree
    self.session = session
    self.patience = patience
  }

  /// The name of the version that is served.
  package var build: String { "\(session)-\(number)" }

  /// Serves `new` from now on; tells the browsers, if it is not what they have.
  package func update(_ new: FileTree) {
    guard new != tree else { return }
    tree = new
    tags = [:]
    number += 1
    endWaiting()
    announce()
  }

  /// Has the browsers show `problems` over their pages from now on, whatever is served.
  package func show(problems: [Diagnostic]) {
    guard problems != self.problems else { return }
    self.problems = problems
    if problems.hasErrors { endWaiting() }
    announce()
  }

  private func endWaiting() {
    for request in waiting { request.finish() }
    waiting = []
  }

  /// Tells every connected browser how things stand.
  func announce() { streams.send(stateEvent) }

  /// Ends every event stream.
  func disconnectAll() { streams.closeAll() }

  /// Answers from memory; browsers ask each time whether what they have still holds.
  package func respond(to request: PreviewRequest, admitting hosts: HostPolicy)
    async -> PreviewResponse
  {
    var response = await answer(to: request, admitting: hosts)
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Content-Security-Policy"] = contentSecurityPolicy
    response.headers["Server-Timing"] = "build;desc=\"\(build)\""
    if request.method == "HEAD" { response.body = .bytes([]) }
    return response
  }

  private func answer(
    to request: PreviewRequest, admitting hosts: HostPolicy
  ) async -> PreviewResponse {
    guard let host = request.host else { return .text(.badRequest, "The Host header is missing.") }
    guard hosts.admits(host) else {
      return .text(.forbidden, "This server does not answer for “\(host)”.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var refusal = PreviewResponse.text(.methodNotAllowed, "Only GET and HEAD work here.")
      refusal.headers["Allow"] = "GET, HEAD"
      return refusal
    }
    guard !request.hasBody else {
      return .text(.contentTooLarge, "Requests with a body are not taken here.")
    }
    if request.path == PreviewClient.eventsPath {
      let body = request.method == "HEAD" ? .bytes([]) : openEvents()
      return PreviewResponse(.ok, headers: ["Content-Type": "text/event-stream"], body: body)
    }
    if let file = PreviewClient.file(at: request.path) {
      return ServedFile(file).answer(to: request)
    }
    guard let path = SitePath(requested: request.path) else {
      return .text(.badRequest, "The address is not one that a page can have.")
    }
    await waitForTree()
    guard let tree else { return problems.hasErrors ? .unbuilt : .building }
    guard let bytes = tree[path] else { return notFound(in: tree) }
    return ServedFile(bytes, type: path.contentType, tag: tag(of: path, bytes))
      .answer(to: request)
  }

  /// Large files that many ask for at once would keep others waiting, if each answer read them.
  private func tag(of path: SitePath, _ bytes: [UInt8]) -> String {
    if let tag = tags[path] { return tag }
    let tag = ServedFile.tag(of: bytes)
    tags[path] = tag
    return tag
  }

  /// Returns as soon as there is a tree or a reason why there is none, or if that takes too long.
  private func waitForTree() async {
    guard tree == nil, !problems.hasErrors else { return }
    let (readiness, request) = AsyncStream.makeStream(of: Never.self)
    waiting.append(request)
    let alarm = Task { [patience] in
      try await Task.sleep(for: patience)
      request.finish()
    }
    for await _ in readiness {}
    alarm.cancel()
  }

  private func notFound(in tree: FileTree) -> PreviewResponse {
    let page = SitePath(components: ["404.html"])
    guard let bytes = tree[page] else { return .text(.notFound, "There is no such page.") }
    let file = ServedFile(bytes, type: page.contentType, tag: tag(of: page, bytes))
    return .file(.notFound, file.bytes, type: file.type)
  }

  /// A stream that the client is to get what happens by.
  private func openEvents() -> PreviewResponse.Body {
    .events(streams.open(with: stateEvent))
  }

  private var stateEvent: [UInt8] {
    let state = PreviewState(build: build, problems: problems)
    return (try? state.encodedEvent()) ?? []
  }
}

/// The policy of a published site, which pages carry in a `<meta>`, as a header of every answer.
///
/// The preview's own part of a page needs no exception: it is files, and its events are of the same
/// origin.
private let contentSecurityPolicy = """
  default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; \
  font-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'
  """
