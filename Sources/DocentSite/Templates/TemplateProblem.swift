import DocentModel
import Mustache

/// What the template engine says about a template that it cannot compile.
struct TemplateProblem {
  private let source: SourceFile
  private let position: SourcePosition
  private let words: String
  private let cause: MustacheTemplate.Error?

  init(_ error: any Error, in source: SourceFile) {
    self.source = source
    let located = error as? MustacheTemplate.ParserError
    position = SourcePosition(
      line: min(located?.context.lineNumber ?? 1, max(source.lineCount, 1)),
      column: located?.context.columnNumber ?? 1)
    cause = located?.error as? MustacheTemplate.Error
    words = cause.map(Self.words(for:)) ?? "a tag is not closed"
  }

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, id: "template", "this template is broken: \(words)", at: range, in: source)
  }

  /// The engine stops at the end of the file where an end is missing; the author looks for the
  /// start.
  private var range: SourceRange {
    let tags = TemplateTag.all(in: source)
    let start: TemplateTag? =
      switch cause {
      case nil, .unfinishedName: tags.unclosedTag
      case .expectedSectionEnd: tags.unclosedSection
      default: nil
      }
    return start?.range ?? SourceRange(position)
  }

  private static func words(for error: MustacheTemplate.Error) -> String {
    switch error {
    case .sectionCloseNameIncorrect: "the closing tag names another section"
    case .unfinishedName: "a tag is not closed"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "the new delimiters are not two texts"
    case .transformAppliedToInheritanceSection: "an inherited section takes no transform"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "only blocks may stand in an inherited template"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "this setting does not exist"
    }
  }
}
