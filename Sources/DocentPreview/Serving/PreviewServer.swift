package import DocentModel
import FlyingSocks

/// A server for browsers on this machine, that serves a tree of files from memory.
///
/// It runs from `bind` to `stop`, whatever its clients do.
package struct PreviewServer: Sendable {
  package let address: ServerAddress
  private let site: LiveSite
  let connections: ConnectionRegister
  private let accepting: Task<Void, any Error>
  private let upkeep: [Task<Void, any Error>]

  /// Starts to listen and to answer.
  ///
  /// - Parameters:
  ///   - host: `localhost` or an address.
  ///   - tree: The first version of the site. If there is none yet, requests wait for the first
  ///     `update`.
  ///   - patience: How long they wait before they are told to ask again.
  ///   - heartbeat: The time between two signs of life to every connected browser.
  /// - Throws: `BindError`.
  package static func bind(
    host: String = "127.0.0.1", port: PortChoice = .firstFree(from: 8080),
    serving tree: FileTree? = nil, patience: Duration = .seconds(10),
    heartbeat: Duration = .seconds(15), limits: ConnectionLimits = ConnectionLimits()
  ) async throws -> PreviewServer {
    let session = String(UInt32.random(in: .min ... .max), radix: 36)
    let site = LiveSite(tree, session: session, patience: patience)
    for candidate in port.candidates {
      do {
        let socket = try ListeningSocket(host: host, port: candidate)
        return try await PreviewServer(
          host: host, socket, serving: site, heartbeat: heartbeat, limits: limits)
      } catch BindError.portBusy {
        continue
      }
    }
    throw BindError.portBusy(port.candidates)
  }

  private init(
    host: String, _ socket: ListeningSocket, serving site: LiveSite, heartbeat interval: Duration,
    limits: ConnectionLimits
  ) async throws {
    let pool = SocketPool<Poll>.make()
    try await pool.prepare()
    let connections = ConnectionRegister(limits: limits)
    let hosts = HostPolicy(host: host, port: socket.port)
    // Whoever reads the site goes before whoever builds it: at the same priority, an answer can wait a
    // second for the pages of a large site that are rendered on every processor.
    accepting = Task(priority: .high) {
      try await socket.accept(with: pool, makeRoom: { await connections.endOldest() }) { client in
        await connections.admit { id in
          await ServedConnection(
            socket: client, limits: limits,
            answer: { await site.respond(to: $0, admitting: hosts) },
            note: { await connections.note($0, of: id) }
          ).serve()
        }
      }
    }
    upkeep = [
      Task(priority: .high) {
        while true {
          // On macOS a signal ends it, such as the one to go on after Ctrl-Z. Whoever waited then has
          // to connect again.
          try? await pool.run()
          try await Task.sleep(for: .milliseconds(20))
          try? await pool.prepare()
        }
      },
      Task(priority: .high) { try await connections.endOverdue() },
      Task(priority: .high) {
        while true {
          try await Task.sleep(for: interval)
          await site.announce()
        }
      },
    ]
    self.address = ServerAddress(host: host, port: socket.port)
    (self.site, self.connections) = (site, connections)
  }

  /// Serves `tree` from now on, and has connected browsers show it if it is another.
  package func update(_ tree: FileTree) async { await site.update(tree) }

  /// Has the browsers show these problems over their pages until it is called again; none of them
  /// where all is mended.
  package func show(problems: [Diagnostic]) async { await site.show(problems: problems) }

  /// Closes every connection and the port.
  package func stop() async {
    accepting.cancel()
    _ = await accepting.result
    await site.disconnectAll()
    await connections.endAll()
    for task in upkeep { task.cancel() }
    for task in upkeep { _ = await task.result }
  }
}
