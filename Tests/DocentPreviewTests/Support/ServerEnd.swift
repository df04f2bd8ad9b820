#if os(Linux)
  import Foundation

  /// A state of TCP by its number in proc(5).
  enum ServerEndState: String {
    case established = "01"
    /// Closed by the client, but not by the server.
    case closedByClient = "08"
  }

  /// How many connections of a server are in one state at its end.
  func serverEnds(port: UInt16, inState state: ServerEndState) throws -> Int {
    let own = ":" + String(port, radix: 16, uppercase: true)
    return try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8).split(separator: "\n")
      .count { line in
        let fields = line.split(separator: " ")
        return fields.count > 3 && fields[1].hasSuffix(own) && fields[3] == state.rawValue
      }
  }
#endif
