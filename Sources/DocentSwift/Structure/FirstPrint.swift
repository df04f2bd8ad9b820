import SwiftParser
import SwiftSyntax

/// The first statement of the top level that certainly prints.
///
/// Whether a function, a closure or a branch is ever entered, the source does not show.
package struct FirstPrint: Sendable, Equatable {
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int
  /// In bytes.
  package let length: Int

  /// `nil` where nothing prints, and where the source says itself what printing means.
  package init?(in source: String) {
    // Most code can be told at once.
    guard source.utf8.contains("rint(".utf8) || source.utf8.contains("dump(".utf8) else {
      return nil
    }
    let file = Parser.parse(source: source)
    let scan = PrintScan(file)
    guard let call = scan.first, !file.declares(call.trimmedDescription) else { return nil }
    let converter = SourceLocationConverter(fileName: "", tree: file)
    let place = converter.location(for: call.positionAfterSkippingLeadingTrivia)
    line = place.line
    column = place.column
    length = call.trimmedLength.utf8Length
  }
}

private final class PrintScan: StatementVisitor {
  private static let names: Set<String> = ["print", "debugPrint", "dump"]
  private(set) var first: DeclReferenceExprSyntax?

  init(_ file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if first == nil, let name = node.calledExpression.as(DeclReferenceExprSyntax.self),
      Self.names.contains(name.baseName.text),
      !node.arguments.contains(where: { $0.label?.text == "to" || $0.label?.text == "terminator" })
    {
      first = name
    }
    return .visitChildren
  }

  override func visit(_ node: IfExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: GuardStmtSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: CatchClauseSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: DoStmtSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}

extension SourceFileSyntax {
  fileprivate func declares(_ name: String) -> Bool {
    statements.contains { $0.item.as(FunctionDeclSyntax.self)?.name.text == name }
  }
}
