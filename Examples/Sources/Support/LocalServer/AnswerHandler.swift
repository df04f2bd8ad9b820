package import NIOCore
package import NIOHTTP1

/// Answers the requests of one connection, one after another.
package final class AnswerHandler: ChannelInboundHandler, RemovableChannelHandler {
  package typealias InboundIn = HTTPServerRequestPart
  package typealias OutboundOut = HTTPServerResponsePart

  private let answer: (Request) -> Answer
  private let clock: PatientClock
  private let traffic: Traffic
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()
  /// Keeps the answer that is under way from being sent.
  private var cancel: (() -> Void)?

  /// - Parameters:
  ///   - clock: Measures the delays that are to be patient.
  ///   - traffic: Counts the requests while they are worked on.
  ///   - answer: Decides what to say; called on the event loop, so it must not block.
  package init(
    clock: PatientClock, counting traffic: Traffic = Traffic(),
    answer: @escaping (Request) -> Answer
  ) {
    self.clock = clock
    self.traffic = traffic
    self.answer = answer
  }

  package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body.clear()
    case .body(var part):
      body.writeBuffer(&part)
    case .end:
      guard let head else { return }
      let path = head.uri.split(separator: "/").map(String.init)
      let answer = answer(Request(method: head.method, path: path, body: body))
      traffic.requestCame()
      after(answer.delay) {
        self.cancel = nil
        self.traffic.requestEnded()
        self.send(answer, to: head, context: context)
      }
    }
  }

  package func handlerRemoved(context: ChannelHandlerContext) {
    guard let cancel else { return }
    cancel()
    traffic.requestEnded()
  }

  /// Waits with the event loop's timers: a task would wait for the very threads that examples block.
  private func after(
    _ delay: TimeAmount, _ action: @escaping () -> Void
  ) {
    guard delay > .zero else { return action() }
    let timer = clock.schedule(in: delay, action)
    cancel = { [clock] in clock.cancel(timer) }
  }

  private func send(_ answer: Answer, to request: HTTPRequestHead, context: ChannelHandlerContext) {
    let body = context.channel.allocator.buffer(string: answer.body)
    var head = HTTPResponseHead(version: request.version, status: answer.status)
    if answer.status != .noContent {
      head.headers.add(name: "content-type", value: "application/json")
      head.headers.add(name: "content-length", value: String(body.readableBytes))
    }
    head.headers.add(name: "connection", value: request.isKeepAlive ? "keep-alive" : "close")
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if body.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    let sent = context.eventLoop.makePromise(of: Void.self)
    if !request.isKeepAlive {
      sent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }
}
