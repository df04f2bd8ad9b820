import Foundation
import NIOCore
import NIOFoundationCompat
import NIOWebSocket
import Support
import Timeline

/// The gateway's end of a connection: what it says to which message, and when it has had enough.
final class ServerConnection: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let hub: Hub
  private let resumeURL: String
  private var context: ChannelHandlerContext?
  private var session: Session?
  private var isClosing = false
  private var recordEnd: (() -> Void)?
  private var silence: PatientClock.Timer?
  private var farewell: Scheduled<Void>?

  /// - Parameter resumeURL: Where the bot shall connect to resume its session.
  init(hub: Hub, resumeURL: String) {
    self.hub = hub
    self.resumeURL = resumeURL
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    hub.opened(self)
    recordEnd = Timeline.begin("connected", lane: "gateway")
    send(.hello(heartbeatInterval: hub.rules.heartbeatInterval))
    waitForHeartbeat()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    stopWaiting()
    farewell?.cancel()
    recordEndOnce()
    if session?.connection === self { session?.connection = nil }
    hub.closed(self)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    var payload = frame.unmaskedData
    switch frame.opcode {
    case .text:
      if !isClosing { read(payload) }
    case .ping:
      write(WebSocketFrame(fin: true, opcode: .pong, data: payload))
    case .connectionClose:
      if !isClosing {
        let code = payload.readInteger(as: UInt16.self).map(CloseCode.init)
        if let session, code?.endsSession == true { hub.end(session) }
        close(with: code ?? .normalClosure)
      }
      context.close(promise: nil)
    default:
      break
    }
  }

  /// Sends a message, unless the connection is about to be closed.
  func send(_ message: GatewayMessage) {
    guard !isClosing, let json = try? JSONEncoder().encode(message) else { return }
    write(WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(data: json)))
  }

  private func read(_ payload: ByteBuffer) {
    // What Discord takes at most.
    guard payload.readableBytes <= 4096 else { return close(with: .decodeError) }
    do {
      receive(try JSONDecoder().decode(GatewayMessage.self, from: payload))
    } catch is GatewayMessage.UnknownOpcode {
      close(with: .unknownOpcode)
    } catch {
      close(with: .decodeError)
    }
  }

  private func receive(_ message: GatewayMessage) {
    switch message {
    case .heartbeat:
      Timeline.mark("heartbeat", lane: "heartbeats")
      waitForHeartbeat()
      if hub.rules.acknowledgesHeartbeats { send(.acknowledgement) }
      if let session { hub.heartbeat(in: session) }
    case .identify(let token):
      guard session == nil else { return close(with: .alreadyAuthenticated) }
      guard token == hub.rules.token else { return close(with: .authenticationFailed) }
      session = hub.session(for: self, resumeURL: resumeURL)
    case .resume(let token, let id, let sequence):
      guard session == nil else { return close(with: .alreadyAuthenticated) }
      guard token == hub.rules.token else { return close(with: .authenticationFailed) }
      guard let known = hub.session(id) else { return send(.invalidSession(canResume: false)) }
      session = known
      if !known.resume(after: sequence, on: self) { close(with: .invalidSequence) }
    case .dispatch, .reconnect, .invalidSession, .hello, .acknowledgement:
      close(with: session == nil ? .notAuthenticated : .unknownOpcode)
    }
  }

  /// Starts to count the silence anew.
  private func waitForHeartbeat() {
    stopWaiting()
    silence = hub.clock.schedule(in: TimeAmount(hub.rules.longestSilence)) {
      self.close(with: .sessionTimedOut)
    }
  }

  private func stopWaiting() {
    if let silence { hub.clock.cancel(silence) }
    silence = nil
  }

  private func close(with code: CloseCode) {
    guard !isClosing, let context else { return }
    isClosing = true
    stopWaiting()
    recordEndOnce()
    Timeline.mark("closes: \(code.rawValue)", lane: "gateway")
    var payload = ByteBuffer()
    payload.writeInteger(code.rawValue)
    write(WebSocketFrame(fin: true, opcode: .connectionClose, data: payload))
    // The other end says goodbye too. Closing before it has could lose what we have just sent.
    farewell = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
      context.close(promise: nil)
    }
  }

  private func recordEndOnce() {
    recordEnd?()
    recordEnd = nil
  }

  private func write(_ frame: WebSocketFrame) {
    context?.writeAndFlush(wrapOutboundOut(frame), promise: nil)
  }
}
