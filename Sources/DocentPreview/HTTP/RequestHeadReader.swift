/// Finds requests in the bytes of a connection, as they come.
///
/// Each byte is looked at once, however many pieces a request comes in, and no more is kept than the
/// limits allow and one piece.
package struct RequestHeadReader: Sendable {
  private let limits: ConnectionLimits
  private var buffer: [UInt8] = []
  /// How far the buffer was looked at, and where the line that it stopped in begins.
  private var position = 0
  private var lineStart = 0
  private var lines: [Range<Int>] = []

  package init(limits: ConnectionLimits) { self.limits = limits }

  /// Whether nothing of a next request is there.
  package var isEmpty: Bool { buffer.isEmpty }

  /// Takes in what has come from the connection.
  package mutating func append(_ bytes: [UInt8]) { buffer += bytes }

  /// The next request; `nil` if its end has not come yet.
  package mutating func next() throws(RequestFault) -> RequestHead? {
    while position < buffer.count {
      let byte = buffer[position]
      let followsReturn = position > lineStart && buffer[position - 1] == returnByte
      position += 1
      guard position <= limits.head else { throw .headTooLarge }
      guard !lines.isEmpty || position - lineStart <= limits.requestLine else {
        throw .requestLineTooLong
      }
      // Lines end in both bytes or are none: readers that differ about it can be played off.
      guard followsReturn == (byte == lineFeed), isText(byte) else { throw .malformed }
      guard byte == lineFeed else { continue }
      if let head = try endLine(lineStart..<position - 2) { return head }
    }
    return nil
  }

  private mutating func endLine(_ line: Range<Int>) throws(RequestFault) -> RequestHead? {
    let isFirst = lineStart == 0
    lineStart = position
    guard line.isEmpty else {
      guard lines.count <= limits.fields else { throw .headTooLarge }
      lines.append(line)
      return nil
    }
    guard let first = lines.first else {
      // Some clients send an empty line after a body (RFC 9112, section 2.2).
      guard isFirst else { throw .malformed }
      return nil
    }
    let head = try RequestHead(buffer[first], fields: lines.dropFirst().map { buffer[$0] })
    buffer.removeFirst(position)
    (position, lineStart, lines) = (0, 0, [])
    return head
  }
}

private let returnByte = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")

/// Whether the byte can be in a head: the first of a TLS connection cannot.
private func isText(_ byte: UInt8) -> Bool {
  switch byte {
  case returnByte, lineFeed, UInt8(ascii: "\t"): true
  default: byte >= 0x20 && byte != 0x7F
  }
}
