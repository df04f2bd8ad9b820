/// Where a server listens.
package struct ServerAddress: Sendable, Hashable {
  /// The host that was asked for: a name or an address, without brackets.
  package let host: String
  package let port: UInt16

  package init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// The address to type into a browser.
  package var url: String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }
}

/// Which port a server takes.
package enum PortChoice: Sendable, Equatable {
  /// This one or none; 0 lets the system choose.
  case exactly(UInt16)
  /// The first that is free of the hundred that start here.
  case firstFree(from: UInt16)

  var candidates: ClosedRange<UInt16> {
    switch self {
    case .exactly(let port): port...port
    case .firstFree(let first): first...(first > .max - 99 ? .max : first + 99)
    }
  }
}

/// Why a server could not start to listen.
package enum BindError: Error, Sendable, Equatable {
  /// Another program listens there; with `.firstFree`, on all of the ports.
  case portBusy(ClosedRange<UInt16>)
  /// The system keeps the port for programs with more rights.
  case portReserved(UInt16)
  /// The host is not `localhost` or an address, or not an address of this machine.
  case unknownHost(String)
  /// Anything else, in the system's words.
  case failed(String)
}
