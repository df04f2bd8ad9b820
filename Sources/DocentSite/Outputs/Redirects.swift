import DocentMarkdown
import DocentModel

/// Pages at the former addresses of pages, which lead on to them without a script; a script keeps
/// the anchor of the address, which browsers drop (seen with Chromium 156).
struct Redirects: SiteOutput {
  /// What an alias must not take the place of is reported by `files`, at its line.
  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    var files = FileTree()
    var diagnostics: [Diagnostic] = []
    /// What answers at an address already, in words.
    var owners: [SitePath: String] = [:]
    for path in site.ownFiles { owners[path] = "a file that Docent writes" }
    for path in site.content.files.paths { owners[path] = "the file ‘\(path)’" }
    for page in site.content.pages { owners[page.output] = "the page ‘\(page.path)’" }
    /// Where a folder is, what is in it.
    var members: [SitePath: SitePath] = [:]
    for path in owners.keys.sorted() {
      for folder in path.foldersAbove where members[folder] == nil { members[folder] = path }
    }
    for page in site.map.readingOrder {
      var own: Set = [page.output]
      for alias in page.frontMatter.aliases {
        guard let path = alias.output(in: page.folder) else {
          diagnostics.append(
            problem(
              "‘\(alias.text)’ is no address within the site", of: alias, page: page,
              hint: "write a path such as ‘/old/page.html’"))
          continue
        }
        guard own.insert(path).inserted else { continue }
        if let taken = ([path] + path.foldersAbove).first(where: { owners[$0] != nil }),
          let owner = owners[taken]
        {
          diagnostics.append(
            problem(
              "\(owner) is at ‘\(taken)’ already", of: alias, page: page,
              hint: "an alias needs an address that nothing else has"))
        } else if let member = members[path] {
          diagnostics.append(
            problem(
              "‘\(path)’ is a folder already, with ‘\(member)’", of: alias, page: page,
              hint: "an alias needs an address that nothing else has"))
        } else {
          owners[path] = "an alias of ‘\(page.path)’"
          for folder in path.foldersAbove where members[folder] == nil { members[folder] = path }
          files[path] = redirect(at: path, to: page, of: site)
        }
      }
    }
    return (files, diagnostics)
  }

  private func redirect(at path: SitePath, to page: Page, of site: Publication) -> [UInt8] {
    let href = page.output.relative(to: path.folder).percentEncoded
    let language = site.configuration.language
    let values: [String: Any?] = [
      "language": language,
      "direction": WritingDirection(of: language)?.rawValue,
      "title": page.title,
      "href": href,
      "movedScript": site.shell.context.assets.movedScript?.relative(to: path.folder)
        .percentEncoded,
      "canonical": site.links.address?.address(of: page.output) ?? href,
    ]
    return site.shell.part("redirect", values: values.compactMapValues { $0 })
  }

  private func problem(
    _ summary: String, of alias: Alias, page: Page, hint: String
  ) -> Diagnostic {
    Diagnostic(
      .error, id: "alias", summary, at: alias.range, in: page.document.source, hint: hint)
  }
}
