import DocentModel

/// Finds pages that readers can hardly come upon.
///
/// Navigation shows every page of a short section. In a long one it shows those around the current
/// page: on the section's own page, the first ones. The others must be linked to, by that page or by
/// any other.
struct OrphanPageCheck: SiteCheck {
  let check = Check(
    "orphan-page", .warning, "a page to which neither navigation nor any other page leads",
    explanation: """
      In a section of more than 60 entries, navigation shows those around the current page. This one \
      is not among the first, and no page links to it, so that only search finds it. Link to it, from \
      the section's index for instance, or delete the index: then Docent makes one that lists all.
      """)

  func diagnostics(of site: CheckedSite) -> [Diagnostic] {
    let hidden = Set(site.map.root.outputsBeyondNavigation)
    guard !hidden.isEmpty else { return [] }
    var linked: Set<SitePath> = []
    for page in site.pages {
      for link in page.references.links {
        guard let path = page.resolver.path(of: link), path != page.page.output else { continue }
        linked.insert(path)
      }
    }
    return site.pages.filter { page in
      hidden.contains(page.page.output) && !linked.contains(page.page.output)
    }.map { page in
      Diagnostic(
        check, "neither navigation nor any page leads here", at: page.titlePlace, in: page.source,
        hint: "link to it, from the index of its folder for instance")
    }
  }
}

extension Section {
  /// The pages that navigation does not show on the index of their section, nor a list in it.
  fileprivate var outputsBeyondNavigation: [SitePath] {
    // An index that Docent makes lists them all.
    let own =
      index.isGenerated ? [] : entries.dropFirst(BranchNavigation.window).map(\.index.output)
    return entries.reduce(into: own) { outputs, entry in
      if case .section(let section) = entry { outputs += section.outputsBeyondNavigation }
    }
  }
}

extension Section.Entry {
  /// The page itself, or the one that opens the section.
  fileprivate var index: Page {
    switch self {
    case .page(let page): page
    case .section(let section): section.index
    }
  }
}
