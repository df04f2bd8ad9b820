package import DocentLanguages
import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Colours Swift source with the compiler's own parser.
package struct SwiftHighlighter: Sendable {
  package init() {}

  /// The stretches to colour, in order, without overlap; what is between them is plain.
  package func spans(in source: String) -> [HighlightedSpan] {
    var spans: [HighlightedSpan] = []
    for classified in Parser.parse(source: source).classifications {
      guard let kind = DocentLanguages.TokenKind(classified.kind) else { continue }
      let range = classified.range.lowerBound.utf8Offset..<classified.range.upperBound.utf8Offset
      if range.isEmpty { continue }
      spans.append(HighlightedSpan(kind: kind, range: range))
    }
    return spans
  }
}

extension DocentLanguages.TokenKind {
  /// `nil` for what stays plain: names, operators, punctuation, white space.
  fileprivate init?(_ classification: SyntaxClassification) {
    switch classification {
    case .keyword: self = .keyword
    case .type: self = .type
    case .stringLiteral, .regexLiteral: self = .string
    case .integerLiteral, .floatLiteral: self = .number
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: self = .comment
    case .attribute: self = .attribute
    case .ifConfigDirective: self = .directive
    case .none, .identifier, .operator, .dollarIdentifier, .argumentLabel, .editorPlaceholder:
      return nil
    @unknown default: return nil
    }
  }
}
