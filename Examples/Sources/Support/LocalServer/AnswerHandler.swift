import NIOCore
import NIOHTTP1

/// Answers the requests of one connection, one after another.
final class AnswerHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private var request: HTTPRequestHead?
  private var pending: Scheduled<Void>?

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      request = head
    case .body:
      break
    case .end:
      guard let request else { return }
      let answer = Answer(method: request.method, path: request.uri)
      // The event loop's own timer: a task would wait for the very threads that examples block.
      pending = context.eventLoop.assumeIsolated().scheduleTask(in: answer.delay) {
        self.send(answer, to: request, context: context)
      }
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    pending?.cancel()
  }

  private func send(_ answer: Answer, to request: HTTPRequestHead, context: ChannelHandlerContext) {
    let body = context.channel.allocator.buffer(string: answer.body)
    var head = HTTPResponseHead(version: request.version, status: answer.status)
    head.headers.add(name: "content-type", value: "application/json")
    head.headers.add(name: "content-length", value: String(body.readableBytes))
    head.headers.add(name: "connection", value: request.isKeepAlive ? "keep-alive" : "close")
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    let sent = context.eventLoop.makePromise(of: Void.self)
    if !request.isKeepAlive {
      sent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }
}
