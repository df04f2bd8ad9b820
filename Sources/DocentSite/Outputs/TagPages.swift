import DocentModel

/// A page for each tag with the pages that carry it, and one that lists the tags.
struct TagPages: SiteOutput {
  var yieldsToContent: Bool { false }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    var files = FileTree()
    let tags = site.links.tags.tags
    guard !tags.isEmpty else { return (files, []) }
    let list = PageShell.page(at: TagIndex.list, title: "Tags")
    let entries = tags.map { tag in
      [
        "name": tag.name, "href": tag.output.relative(to: TagIndex.folder).percentEncoded,
        "count": tag.pages.count, "isOne": tag.pages.count == 1,
      ] as [String: Any]
    }
    files[list.output] = site.shell.html(
      of: list, around: site.shell.part("tag-index", values: ["tags": entries]))
    for tag in tags { files[tag.output] = html(of: tag, below: list, in: site) }
    return (files, [])
  }

  private func html(of tag: Tag, below list: Page, in site: Publication) -> [UInt8] {
    let page = PageShell.page(at: tag.output, title: "Pages tagged “\(tag.name)”")
    let pages = tag.pages.map { page in
      let values: [String: Any?] = [
        "title": page.title,
        "href": page.output.relative(to: TagIndex.folder).percentEncoded,
        "description": page.frontMatter.description,
        "date": page.frontMatter.date?.description,
        "day": page.frontMatter.date?.day.description,
      ]
      return values.compactMapValues { $0 }
    }
    let article = site.shell.part(
      "tag-page", values: ["title": page.title, "name": tag.name, "pages": pages])
    let breadcrumbs = [site.map.root.index, list].map { above in
      ["title": above.title, "href": above.output.relative(to: TagIndex.folder).percentEncoded]
    }
    return site.shell.html(of: page, around: article, adding: ["breadcrumbs": breadcrumbs])
  }
}
