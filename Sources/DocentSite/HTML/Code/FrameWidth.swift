import DocentMarkdown

/// How much room a frame needs beside the width of the text, as far as the length of its lines tells.
///
/// The numbers are those of the theme's measure and letters.
enum FrameWidth: Comparable {
  /// Two such frames fit beside each other into the width of the text.
  case half
  case text
  case wide

  /// - Parameter length: That of the longest line, in characters.
  init(length: Int) {
    switch length {
    case ...36: self = .half
    case ...71: self = .text
    default: self = .wide
    }
  }

  init(of block: CodeBlock) {
    if let fence = block.fence {
      self.init(of: fence)
    } else {
      self.init(length: block.code.longestLine, wrappedAt: block.presentation.wrapColumn)
    }
  }

  init(of fence: Fence) {
    self.init(
      length: fence.shownLines.map(\.text.count).max() ?? 0,
      wrappedAt: fence.attributes.presentation.wrapColumn)
  }

  private init(length: Int, wrappedAt column: Int?) {
    self.init(length: min(length, column ?? length))
  }

  /// What tells the theme; nothing for the width of the text.
  var attribute: String {
    switch self {
    case .half: " data-width=\"half\""
    case .text: ""
    case .wide: " data-width=\"wide\""
    }
  }
}

extension String {
  /// The length of its longest line, in characters.
  var longestLine: Int { split(separator: "\n").map(\.count).max() ?? 0 }
}
