import DocentModel

/// Reports the files that a style sheet of a theme names and the theme does not have.
struct StyleAddressCheck {
  let diagnostics: [Diagnostic]

  init(_ source: SourceFile, theme: Theme) {
    let quotes = "\"'".utf8
    diagnostics = StyleSheet(source.bytes).pieces.compactMap { piece in
      guard case .address(let written) = piece else { return nil }
      var name = written
      if let first = name.first, quotes.contains(first) { name = name.dropFirst().dropLast() }
      // What starts with `/` or `..` stands outside of the theme.
      guard let address = LinkAddress(String(decoding: name, as: UTF8.self)),
        !address.path.hasPrefix("/"), let path = SitePath(address.path), !path.isRoot,
        theme.sharedFile(at: path) == nil
      else { return nil }
      let nearest = theme.sharedPaths.map(\.description).nearest(to: path.description)
      return Diagnostic(
        Check.missingThemeFile, "there is no ‘\(path)’ in the theme's folder",
        at: source.range(at: name.startIndex, length: name.count), in: source,
        hint: nearest.map { "did you mean ‘\($0)’?" } ?? "add the file, or correct its name")
    }
  }
}
