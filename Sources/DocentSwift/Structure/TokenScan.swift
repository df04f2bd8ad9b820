import SwiftSyntax

/// Finds words that forbid merging wherever in the program they stand.
struct TokenScan {
  private(set) var obstacles: Set<MergeObstacle> = []
  private(set) var mentionsSending = false

  init(_ file: SourceFileSyntax) {
    // The texts of the two tokens before.
    var before = ("", "")
    for token in file.tokens(viewMode: .sourceAccurate) {
      switch token.tokenKind {
      case .keyword(.deinit), .keyword(.weak), .keyword(.unowned):
        obstacles.insert(.lifetime)
      case .identifier("Copyable") where before.1 == "~":
        obstacles.insert(.lifetime)
      case .keyword(.sending):
        mentionsSending = true
      case .poundSourceLocation:
        obstacles.insert(.sourcePlace)
      case .identifier(let name):
        if before.1 == "#", Self.placeMacros.contains(name) { obstacles.insert(.sourcePlace) }
        if Self.placeNames.contains(name) { obstacles.insert(.sourcePlace) }
        if name == "CommandLine" || name == "arguments" { obstacles.insert(.commandLine) }
        // A type that is private to its file has an address in its full name.
        let isMirror = before == ("Mirror", "(")
        if name == "_typeName" || name == "reflecting" && !isMirror { obstacles.insert(.typeName) }
      default: break
      }
      before = (before.1, token.text)
    }
  }

  private static let placeMacros: Set<String> = [
    "column", "file", "fileID", "filePath", "function", "dsohandle",
  ]

  private static let placeNames: Set<String> = ["callStackSymbols", "callStackReturnAddresses"]
}
