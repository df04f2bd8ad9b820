import DocentModel
import DocentPreview

/// A preview under test: the same questions to the value that answers, or over a real socket.
enum Transport: CaseIterable {
  case memory, socket

  func withPreview(
    of tree: FileTree, _ body: (Preview) async throws -> Void
  ) async throws {
    switch self {
    case .memory:
      let site = LiveSite(tree, session: "test")
      try await body(
        Preview(port: 8080) { request in
          let hosts = HostPolicy(host: "127.0.0.1", port: 8080)
          return Answer(await site.respond(to: request, admitting: hosts))
        })
    case .socket:
      try await withServer(of: tree) { server in
        let port = server.address.port
        try await body(Preview(port: port) { try await Answer(to: $0, port: port) })
      }
    }
  }
}

/// Runs a server on a free port, and stops it whatever happens.
func withServer(
  of tree: FileTree?, patience: Duration = .seconds(120), heartbeat: Duration = .seconds(15),
  limits: ConnectionLimits = .patient, _ body: (PreviewServer) async throws -> Void
) async throws {
  let server = try await PreviewServer.bind(
    port: .exactly(0), serving: tree, patience: patience, heartbeat: heartbeat, limits: limits)
  do {
    try await body(server)
    await server.stop()
  } catch {
    await server.stop()
    throw error
  }
}

extension ConnectionLimits {
  /// Limits with time for a test's client, and for the server, on a busy machine.
  static var patient: ConnectionLimits {
    var limits = ConnectionLimits()
    limits.arrival = .seconds(120)
    limits.closing = .seconds(120)
    limits.idle = .seconds(600)
    return limits
  }
}

struct Preview: Sendable {
  let port: UInt16
  let answer: @Sendable (PreviewRequest) async throws -> Answer

  func get(_ path: String, method: String = "GET", knownTags: String? = nil) async throws -> Answer
  {
    try await answer(
      PreviewRequest(method: method, path: path, host: "127.0.0.1:\(port)", knownTags: knownTags))
  }

  func get(_ path: String, host: String?) async throws -> Answer {
    try await answer(PreviewRequest(path: path, host: host))
  }
}

struct Answer: Sendable {
  let status: Int
  /// By their names in lower case.
  let headers: [String: String]
  let whole: String

  /// Without what the preview adds to pages.
  var body: String { whole.replacing(PreviewClient.links, with: "") }

  init(_ response: PreviewResponse) {
    status = response.status.rawValue
    headers = Dictionary(
      uniqueKeysWithValues: response.headers.map { ($0.key.lowercased(), $0.value) })
    whole =
      switch response.body {
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
      case .events: ""
      }
  }

  init(to request: PreviewRequest, port: UInt16) async throws {
    let connection = try await Connection(port: port)
    defer { connection.close() }
    var lines = ["\(request.method) \(request.path) HTTP/1.1", "Connection: close"]
    if let host = request.host { lines.append("Host: \(host)") }
    if let tags = request.knownTags { lines.append("If-None-Match: \(tags)") }
    try await connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    self.init(text: try await connection.receive())
  }

  init(text: String) {
    let end = text.firstRange(of: "\r\n\r\n")
    let lines = text[..<(end?.lowerBound ?? text.endIndex)].split(separator: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let fields = lines.dropFirst().map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return (line[..<colon].lowercased(), String(line[colon...].dropFirst(2)))
    }
    headers = Dictionary(fields) { $1 }
    whole = end.map { String(text[$0.upperBound...]) } ?? ""
  }
}

/// A site of text files, by path.
func site(_ files: [String: String]) -> FileTree {
  FileTree(
    Dictionary(
      uniqueKeysWithValues: files.map { (SitePath($0.key)!, Array($0.value.utf8)) }))
}
