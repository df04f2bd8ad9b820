import DocentModel
import DocentPreview

extension BindError {
  /// Why there is no server, in words.
  var diagnostic: Diagnostic {
    switch self {
    case .portBusy(let ports) where ports.count == 1:
      Diagnostic(
        .error, id: "preview", "another program listens on port \(ports.lowerBound)",
        hint: "name another with --port, or leave it out to get the first free one")
    case .portBusy(let ports):
      Diagnostic(
        .error, id: "preview",
        "no port from \(ports.lowerBound) to \(ports.upperBound) is free",
        hint: "name one with --port")
    case .portReserved(let port):
      Diagnostic(
        .error, id: "preview", "port \(port) is kept for programs with more rights",
        hint: "name one from 1024 with --port")
    case .unknownHost(let host):
      Diagnostic(
        .error, id: "preview", "‘\(host)’ is not an address of this machine",
        hint: "leave --host out to serve on 127.0.0.1")
    case .failed(let reason):
      Diagnostic(.error, id: "preview", "the server cannot start: \(reason)")
    }
  }
}
