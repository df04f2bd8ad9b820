import SwiftSyntax

/// Finds words that forbid merging wherever in the program they stand.
struct TokenScan {
  private(set) var obstacles: Set<MergeObstacle> = []

  init(_ file: SourceFileSyntax) {
    for token in file.tokens(viewMode: .sourceAccurate) {
      switch token.tokenKind {
      case .keyword(.deinit), .keyword(.weak), .keyword(.unowned):
        obstacles.insert(.lifetime)
      case .prefixOperator("~") where token.nextToken(viewMode: .sourceAccurate)?.text == "Copyable":
        obstacles.insert(.lifetime)
      case .identifier(let name) where token.previousToken(viewMode: .sourceAccurate)?.text == "#":
        if Self.placeMacros.contains(name) { obstacles.insert(.sourcePlace) }
      default: break
      }
    }
  }

  private static let placeMacros: Set<String> = [
    "file", "fileID", "filePath", "function", "dsohandle",
  ]
}
