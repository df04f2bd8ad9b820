import FlyingSocks
import Foundation

/// One client's connection: its requests are answered one after the other, in their order.
struct ServedConnection: Sendable {
  let socket: AsyncSocket
  let limits: ConnectionLimits
  let answer: @Sendable (PreviewRequest) async -> PreviewResponse
  /// Told at each step what is done next.
  let note: @Sendable (ConnectionPhase) async -> Void

  /// Returns once the connection is closed; cancelling the task closes it.
  func serve() async {
    var reader = RequestHeadReader(limits: limits)
    do {
      while let head = try await nextHead(&reader) {
        await note(.answering)
        let response = await answer(head.request)
        guard try await send(response, to: head) else { break }
      }
      await close()
    } catch let fault as RequestFault {
      let response = fault.response
      if case .bytes(let body) = response.body {
        await note(.writing)
        try? await write(response.encodedHead(answering: nil, keepsAlive: false), body)
      }
      await close()
    } catch {
      // The client left, or has to: there is nobody to say it to.
      try? socket.close()
    }
  }

  /// The next request; `nil` if the client hung up.
  private func nextHead(_ reader: inout RequestHeadReader) async throws -> RequestHead? {
    while true {
      if let head = try reader.next() { return head }
      await note(reader.isEmpty ? .idle : .reading)
      do {
        reader.append(try await socket.read(atMost: 4096))
      } catch SocketError.disconnected {
        return nil
      } catch is CancellationError where !reader.isEmpty {
        throw RequestFault.late
      }
    }
  }

  /// - Returns: Whether another request may follow.
  private func send(_ response: PreviewResponse, to head: RequestHead) async throws -> Bool {
    await note(.writing)
    switch response.body {
    case .bytes(let body):
      try await write(
        response.encodedHead(answering: head, keepsAlive: head.keepsAlive), body)
      return head.keepsAlive
    case .events(let events):
      try await write(response.encodedHead(answering: head, keepsAlive: false))
      await stream(events, inChunks: head.admitsChunks)
      return false
    }
  }

  /// Sends events until there are no more or the client leaves, which only reading shows at once.
  private func stream(_ events: AsyncStream<[UInt8]>, inChunks: Bool) async {
    await withTaskGroup { group in
      group.addTask { await discardRest() }
      group.addTask {
        do {
          for await event in events {
            await note(.writing)
            try await write(inChunks ? chunk(event) : event)
            await note(.streaming)
          }
          if inChunks { try await write(chunk([])) }
        } catch {
          // The client left.
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Sends both in pieces, so that a file that a client is slow to read is in memory only once.
  private func write(_ head: [UInt8], _ body: [UInt8] = []) async throws {
    var rest = body[...]
    var piece = Data(head)
    repeat {
      piece += rest.prefix(pieceSize)
      rest = rest.dropFirst(pieceSize)
      try await socket.write(piece)
      if !rest.isEmpty { await note(.writing) }
      piece = Data()
    } while !rest.isEmpty
  }

  /// Closes after the client has.
  ///
  /// The system takes back what was sent, the last answer too, if something comes in after the end
  /// (RFC 9112, section 9.6).
  private func close() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    await note(.closing)
    await discardRest()
    try? socket.close()
  }

  private func discardRest() async {
    while (try? await socket.read(atMost: 4096)) != nil {}
  }
}

/// How many bytes are handed to the system at once: enough for most pages in one piece.
private let pieceSize = 65_536

/// The event as HTTP/1.1 sends what it does not know the length of; one of no bytes is the last.
private func chunk(_ event: [UInt8]) -> [UInt8] {
  Array("\(String(event.count, radix: 16))\r\n".utf8) + event + Array("\r\n".utf8)
}
