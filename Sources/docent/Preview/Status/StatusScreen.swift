import Dispatch
import Foundation
import Synchronization

/// The status of a preview, drawn in place on the terminal of standard error.
///
/// There is no alternate screen, so that the last state stays readable when the preview ends.
final class StatusScreen: PreviewDisplay {
  private struct State {
    var status = PreviewStatus()
    var drawing = FrameDrawing()
    /// Whether a frame will be drawn soon anyway.
    var isAwaited = false
    var stage = Stage.notBegun
  }

  private enum Stage { case notBegun, begun, ended }

  private let console: Console
  private let state = Mutex(State())
  /// Writes wait for the terminal, which may be stopped with Ctrl-S: tasks should not.
  private let queue = DispatchQueue(label: "docent.status-screen")
  private let signals = TerminalSignals()

  init(console: Console) { self.console = console }

  func show(_ event: PreviewEvent) {
    if case .serving(let address, _) = event, !console.isOutputTerminal {
      // For the programs that read it.
      console.print(PreviewLines.announcement(of: address))
    }
    let isBeginning = state.withLock { state in
      state.status.take(event)
      guard state.stage == .notBegun, case .serving = event else { return false }
      state.stage = .begun
      return true
    }
    if isBeginning { queue.async { self.begin() } }
    drawSoon()
  }

  func end() async {
    let isBegun = state.withLock { state in
      defer { state.stage = .ended }
      state.status.stage = .stopped
      return state.stage == .begun
    }
    guard isBegun else { return }
    let isDrawn = DispatchSemaphore(value: 0)
    queue.async {
      self.signals.stop()
      self.drawFrame()
      self.leave()
      TerminalMode.leaveCrashes()
      isDrawn.signal()
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        // A terminal that takes nothing must not keep the preview from ending.
        _ = isDrawn.wait(timeout: .now() + .milliseconds(500))
        continuation.resume()
      }
    }
  }

  /// Draws what happens in the next moment as one frame: a hundred kept results come at once.
  private func drawSoon() {
    state.withLock { state in
      guard state.stage == .begun, !state.isAwaited else { return }
      state.isAwaited = true
      queue.asyncAfter(deadline: .now() + .milliseconds(30)) { self.draw() }
    }
  }

  private func begin() {
    TerminalMode.restoreAfterCrash()
    enter()
    signals.start(on: queue) { [weak self] signal in
      switch signal {
      case .windowChanged: self?.draw()
      case .suspended:
        self?.leave()
        TerminalSignals.suspend()
      case .continued:
        self?.enter()
        self?.draw()
      }
    }
  }

  private func enter() {
    TerminalMode.setEcho(false)
    FileHandle.write(TerminalMode.hideCursor, toError: true)
    // The shell may have written since.
    state.withLock { $0.drawing.restart() }
  }

  private func leave() {
    FileHandle.write("\r\n" + TerminalMode.showCursor, toError: true)
    TerminalMode.setEcho(true)
  }

  private func draw() {
    if state.withLock({ $0.stage }) == .begun { drawFrame() }
  }

  private func drawFrame() {
    let size = TerminalSize(of: STDERR_FILENO)
    let text = state.withLock { state in
      state.isAwaited = false
      let lines = state.status.frame(in: size, isColored: console.isColored)
      return state.drawing.text(of: lines, in: size)
    }
    if !text.isEmpty { FileHandle.write(text, toError: true) }
  }
}
