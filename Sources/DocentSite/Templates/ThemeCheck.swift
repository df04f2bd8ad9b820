import DocentModel

/// Reports files of a theme's folder that do nothing, which is mostly a slip in their names, and
/// those with something in them that does nothing, or keeps others from working.
struct ThemeCheck {
  let diagnostics: [Diagnostic]

  init(_ theme: Theme) {
    var diagnostics = theme.ownPaths.compactMap { Self.unreadFile($0, of: theme) }
    diagnostics += Self.unusedTemplates(of: theme)
    diagnostics += Self.misnamedFolders(of: theme)
    for path in theme.ownPaths where path.components.first == "styles" {
      guard path.pathExtension == "css", let bytes = theme.files[path] else { continue }
      let decoded = SourceFile.decode(bytes, path: theme.displayPath(of: path))
      diagnostics += [decoded.diagnostic].compactMap { $0 }
      guard let source = decoded.source else { continue }
      let faults = StyleCheck(source).diagnostics
      diagnostics +=
        faults.isEmpty ? StyleAddressCheck(source, theme: theme).diagnostics : faults
    }
    diagnostics += Self.forbiddenParts(of: theme)
    diagnostics += theme.scriptProblems.sorted { $0.key < $1.key }.map(\.value)
    self.diagnostics = diagnostics
  }

  private static func forbiddenParts(of theme: Theme) -> [Diagnostic] {
    let paths = theme.paths(in: "templates").filter { $0.pathExtension == "mustache" }
    guard TemplatePolicyCheck.applies(to: paths.compactMap { theme.files[$0] }) else { return [] }
    return Set(theme.ownPaths).intersection(paths).sorted().flatMap { path in
      let source = SourceFile(path: theme.displayPath(of: path), bytes: theme.files[path] ?? [])
      return TemplatePolicyCheck(source).diagnostics
    }
  }

  private static func unused(_ summary: String, hint: String) -> Diagnostic {
    Diagnostic(.warning, id: Check.unusedThemeFile.id, summary, hint: hint)
  }

  private static func unreadFile(_ path: SitePath, of theme: Theme) -> Diagnostic? {
    guard path.components.count > 1, let format = Theme.formats[path.components[0]],
      path.pathExtension != format
    else { return nil }
    return unused(
      "nothing reads ‘\(theme.displayPath(of: path))’",
      hint: "only .\(format) files belong in \(path.components[0])")
  }

  /// Templates that are neither in the place of another nor included.
  private static func unusedTemplates(of theme: Theme) -> [Diagnostic] {
    let paths = theme.paths(in: "templates").filter { $0.pathExtension == "mustache" }
    let tags = paths.flatMap { path in
      TemplateTag.all(in: SourceFile(path: "", bytes: theme.files[path] ?? []))
    }
    let included = tags.filter { $0.isPartial || $0.sign == UInt8(ascii: "<") }.map(\.name)
    // A page's own value may name any template.
    guard !included.contains(where: { $0.hasPrefix("*") }) else { return [] }
    let names = Set(included)
    let replaced = Set(theme.replaceablePaths)
    let others = Set(replaced.map(PageTemplate.name(of:))).union(names).sorted()
    return theme.ownPaths.compactMap { path in
      let name = PageTemplate.name(of: path)
      guard paths.contains(path), !replaced.contains(path), !names.contains(name) else {
        return nil
      }
      return unused(
        "no template includes ‘\(theme.displayPath(of: path))’",
        hint: others.nearest(to: name).map { "did you mean ‘\($0).mustache’?" }
          ?? "include it with {{> \(name)}}")
    }
  }

  private static func misnamedFolders(of theme: Theme) -> [Diagnostic] {
    let folders = Set(
      theme.ownPaths.filter { $0.components.count > 1 }.map { $0.components[0] })
    return folders.subtracting(Theme.formats.keys).sorted().compactMap { folder in
      Theme.formats.keys.sorted().nearest(to: folder).map { nearest in
        let path = theme.displayPath(ofFolder: folder)
        return unused(
          "the files in ‘\(path)’ are copied, and not read",
          hint: "did you mean ‘\(nearest)’?")
      }
    }
  }
}
