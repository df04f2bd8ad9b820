import DocentModel
import Mustache

/// The theme's templates, compiled.
struct PageTemplate: Sendable {
  private let library: MustacheLibrary

  private init(library: MustacheLibrary) { self.library = library }

  /// The compiled templates, unless one of them is broken.
  static func compile(_ theme: Theme) -> (template: PageTemplate?, diagnostics: [Diagnostic]) {
    var templates: [String: MustacheTemplate] = [:]
    var sources: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in theme.paths(in: "templates") where path.pathExtension == "mustache" {
      guard let bytes = theme.files[path] else { continue }
      let decoded = SourceFile.decode(bytes, path: theme.displayPath(of: path))
      guard let source = decoded.source else {
        diagnostics += [decoded.diagnostic].compactMap { $0 }
        continue
      }
      do {
        let text = String(decoding: source.bytes, as: UTF8.self)
        templates[Self.name(of: path)] = try MustacheTemplate(string: text)
        sources.append(source)
      } catch {
        diagnostics.append(diagnostic(for: error, in: source))
      }
    }
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    diagnostics = sources.flatMap { PartialCheck(names: Set(templates.keys)).diagnostics(in: $0) }
    if templates["page"] == nil {
      diagnostics.append(
        Diagnostic(
          .error, id: "template", "the theme has no templates/page.mustache",
          hint: "add the file to the theme's folder"))
    }
    let template = PageTemplate(library: MustacheLibrary(templates: templates))
    return (diagnostics.isEmpty ? template : nil, diagnostics)
  }

  /// The page; `slots` are values of the context that go in as bytes, without a detour.
  func render(_ context: [String: Any], slots: [String: [UInt8]]) -> [UInt8] {
    let marked = context.merging(slots.keys.map { ($0, SlotMark.mark(for: $0)) }) { $1 }
    let shell = library.render(marked, withTemplate: "page") ?? ""
    return SlotMark.fill(Array(shell.utf8), with: slots)
  }

  private static func name(of path: SitePath) -> String {
    SitePath(components: path.folder.components.dropFirst() + [path.stem]).description
  }

  private static func diagnostic(for error: any Error, in source: SourceFile) -> Diagnostic {
    guard let error = error as? MustacheTemplate.ParserError else {
      return Diagnostic(
        .error, id: "template", "this template is broken: \(error)",
        at: SourceRange(line: 1, column: 1), in: source)
    }
    let position = SourcePosition(
      line: error.context.lineNumber, column: error.context.columnNumber)
    return Diagnostic(
      .error, id: "template", "this template is broken: \(words(for: error.error))",
      at: SourceRange(position), in: source)
  }

  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "the closing tag names another section"
    case .unfinishedName: "a tag is not closed"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "the new delimiters are not two texts"
    case .transformAppliedToInheritanceSection: "an inherited section takes no transform"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "only blocks may stand in an inherited template"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "this setting does not exist"
    case nil: "\(error)"
    }
  }
}
