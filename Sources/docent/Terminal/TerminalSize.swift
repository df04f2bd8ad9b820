#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How much text a terminal's window holds.
package struct TerminalSize: Sendable, Hashable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of the window behind a descriptor; one that does not say is as large as a VT100.
  init(of descriptor: Int32) {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    columns = isKnown && window.ws_col > 0 ? Int(window.ws_col) : 80
    rows = isKnown && window.ws_row > 0 ? Int(window.ws_row) : 24
  }
}
