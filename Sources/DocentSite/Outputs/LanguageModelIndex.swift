import DocentModel

/// `llms.txt`: the site's title, and a list of links for each of its sections, as
/// https://llmstxt.org has it.
struct LanguageModelIndex {
  let site: Publication

  var text: String {
    var text = "# \(site.title.inOneLine)\n"
    if let description = site.configuration.description ?? site.map.root.index.description {
      text += "\n> \(description.inOneLine)\n"
    }
    text += lists(of: site.map.root, named: "Pages", above: [])
    // What stands here may be left out by whoever has little room.
    return text + "\n## Optional\n\n- [All pages in one file](\(href(to: TextEditions.whole)))\n"
  }

  private func lists(of section: Section, named name: String, above: [String]) -> String {
    var pages = [section.index]
    var below = ""
    for entry in section.entries {
      switch entry {
      case .page(let page): pages.append(page)
      case .section(let child):
        below += lists(
          of: child, named: (above + [child.title]).joined(separator: ": "),
          above: above + [child.title])
      }
    }
    let items = pages.map { page in
      let description = page.description.map { ": \($0.inOneLine)" } ?? ""
      return "- [\(page.title.asLinkText)](\(href(to: page.path)))\(description)\n"
    }
    return "\n## \(name.inOneLine)\n\n\(items.joined())\(below)"
  }

  private func href(to path: SitePath) -> String {
    site.links.address?.address(of: path) ?? path.description.percentEncoded
  }
}

extension Page {
  fileprivate var description: String? { frontMatter.description }
}

extension String {
  /// The text without line ends, which would end what it is put into.
  var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The text as it may stand between the brackets of a Markdown link.
  var asLinkText: String {
    inOneLine.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
