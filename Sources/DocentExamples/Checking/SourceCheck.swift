import DocentMarkdown
package import DocentModel
import DocentSwift

/// What can be told of a page's examples from their source alone.
package struct SourceCheck: Sendable {
  private let page: ExamplePage

  package init(_ page: ExamplePage) { self.page = page }

  package var diagnostics: [Diagnostic] {
    page.document.fences.flatMap { fence in
      if let problem = syntaxProblem(of: fence) { return [problem] }
      return [uncheckedOutput(of: fence)].compactMap(\.self)
    }
  }

  /// Code that is no Swift.
  ///
  /// Where the author says that it does not compile, or gives a reason for not trying it, that is
  /// no news. With experimental features, the language is another one.
  private func syntaxProblem(of fence: Fence) -> Diagnostic? {
    switch fence.attributes.expectation {
    case .compileFailure, .ignored, .unreadable: return nil
    case .run, .compileOnly, .crash: break
    }
    let flags = page.settings.compilerFlags + fence.attributes.compilerFlags
    guard !flags.contains(where: { $0.contains("experimental-feature") }) else { return nil }
    let mode = fence.attributes.languageMode ?? page.settings.languageMode
    guard let problem = SyntaxProblem(in: fence.code, languageMode: mode),
      !isCompletedBySession(fence, languageMode: mode)
    else { return nil }
    let place = fence.location(
      of: SourcePosition(line: problem.line, column: problem.column))
    return Diagnostic(
      .warning, id: "unparsed-swift", "this is not Swift: \(problem.message)",
      at: SourceRange(place), in: page.document.source,
      hint: "correct it, or say that it is a sketch: `swift, ignore=\"why\"`")
  }

  /// Whether the fence is a part of a program that is Swift as a whole.
  private func isCompletedBySession(_ fence: Fence, languageMode: Int) -> Bool {
    sessions(of: fence).contains { session in
      let parts = page.document.fences.filter { sessions(of: $0).contains(session) }
      let whole = parts.map(\.code).joined(separator: "\n")
      return parts.count > 1 && SyntaxProblem(in: whole, languageMode: languageMode) == nil
    }
  }

  private func sessions(of fence: Fence) -> [String] {
    fence.attributes.sessions(orOfPage: page.settings.session)
  }

  /// Code that prints what the page does not say.
  private func uncheckedOutput(of fence: Fence) -> Diagnostic? {
    guard fence.attributes.expectation == .run, ExpectedOutput(of: fence) == nil,
      let print = FirstPrint(in: fence.code)
    else { return nil }
    let place = fence.location(of: SourcePosition(line: print.line, column: print.column))
    return Diagnostic(
      .note, id: OutputProblem.isUnchecked, "prints what the page does not say",
      at: SourceRange(line: place.line, column: place.column, length: print.length),
      in: page.document.source, hint: "docent test --update adds it")
  }
}
