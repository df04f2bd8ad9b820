import DocentModel
import Mustache

/// The theme's templates, compiled.
struct PageTemplate: Sendable {
  private let library: MustacheLibrary

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
        diagnostics.append(TemplateProblem(error, in: source).diagnostic)
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

  /// The HTML of a template, empty where the theme has none of that name.
  ///
  /// - Parameter slots: Values of the context that go in as bytes, without a detour.
  func render(
    _ context: [String: Any], slots: [String: [UInt8]], name: String = "page"
  ) -> [UInt8] {
    let marked = context.merging(slots.keys.map { ($0, SlotMark.mark(for: $0)) }) { $1 }
    let shell = library.render(marked, withTemplate: name) ?? ""
    return SlotMark.fill(Array(shell.utf8), with: slots)
  }

  /// The name by which templates include the one at a path.
  static func name(of path: SitePath) -> String {
    SitePath(components: path.folder.components.dropFirst() + [path.stem]).description
  }
}
