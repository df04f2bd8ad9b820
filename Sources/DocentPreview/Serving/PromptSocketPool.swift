import FlyingSocks
import Foundation

/// FlyingFox's own pool, on sockets that send what they are given at once.
///
/// FlyingFox writes the head of a response and its body one after the other. The system would hold the
/// second write back until the browser confirms the first (Nagle's algorithm), and browsers take
/// 40 ms over that.
struct PromptSocketPool: AsyncSocketPool {
  private let base: any AsyncSocketPool

  init(_ base: some AsyncSocketPool) { self.base = base }

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The listening socket comes by here before it accepts anything, and hands the option on.
    try socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
