import Synchronization

/// A terminal, and what stands on it.
final class WatchedTerminal: Sendable {
  let terminal: Terminal
  private let (columns, rows): (Int, Int)
  private let written = Mutex<[UInt8]>([])

  init(columns: Int, rows: Int) throws {
    terminal = try Terminal()
    (self.columns, self.rows) = (columns, rows)
    terminal.resize(columns: columns, rows: rows)
  }

  deinit { _ = try? terminal.close() }

  /// As if the window always had its first size: what is drawn for a smaller one fits as well.
  var screen: EmulatedScreen {
    let bytes = written.withLock { written in
      written += terminal.unread()
      return written
    }
    var screen = EmulatedScreen(columns: columns, rows: rows)
    screen.write(String(decoding: bytes, as: UTF8.self))
    return screen
  }

  var text: String { screen.text }
}
