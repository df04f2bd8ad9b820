extension Grammar {
  private enum Place: CaseIterable { case output, command }

  /// What was typed after a prompt, and what came back.
  static let console = Grammar(Place.self) { place in
    switch place {
    case .output:
      Context(
        names: ByteSet("\n").inverted,
        [Rule(.text("$ ", "% ", "> "), at: .indented, .directive, .enter(.command))])
    case .command: Context(language: "shell", until: "\n")
    }
  }
}
