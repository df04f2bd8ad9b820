import DocentModel

/// Reports the partials that a template includes but the theme does not have: the template engine
/// leaves them out in silence.
struct PartialCheck {
  /// The templates that there are.
  let names: Set<String>

  func diagnostics(in source: SourceFile) -> [Diagnostic] {
    TemplateTag.all(in: source)
      // `{{> *variable}}` takes its name from the page.
      .filter { $0.isPartial && !$0.name.hasPrefix("*") && !names.contains($0.name) }
      .map { tag in
        let nearest = names.sorted().nearest(to: tag.name).map { "did you mean ‘\($0)’?" }
        return Diagnostic(
          .error, id: "template", "there is no template ‘\(tag.name)’", at: tag.nameRange,
          in: source, hint: nearest ?? "add templates/\(tag.name).mustache to the theme's folder")
      }
  }
}
