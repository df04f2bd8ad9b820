import DocentModel

/// The pages of a site as chapters of one: each with a name of its own before all its anchors.
struct PrintedChapters: Sendable {
  private var names: [SitePath: String] = [:]

  init(_ pages: [Page]) {
    var taken: Set<String> = []
    for page in pages {
      let base = Self.name(of: page.output)
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      names[page.output] = name
    }
  }

  /// The page's path without its extension, in letters, digits and single `-`: what follows the
  /// first `--` in an anchor is the page's own, so that no two can be the same. The template's own
  /// ids hold a dot, which no name here has.
  private static func name(of output: SitePath) -> String {
    let path = (output.folder.components + [output.stem]).joined(separator: "-")
    return path.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
  }

  /// The contents of the whole as a list of links in lists.
  func list(of section: Section) -> String {
    var html = "<ol>\n\(item(section.index))</li>\n"
    for entry in section.entries {
      switch entry {
      case .page(let page): html += "\(item(page))</li>\n"
      case .section(let child): html += "\(item(child.index))\n\(list(below: child))</li>\n"
      }
    }
    return html + "</ol>\n"
  }

  private func list(below section: Section) -> String {
    let items = section.entries.map { entry in
      switch entry {
      case .page(let page): "\(item(page))</li>\n"
      case .section(let child): "\(item(child.index))\n\(list(below: child))</li>\n"
      }
    }
    return items.isEmpty ? "" : "<ol>\n\(items.joined())</ol>\n"
  }

  private func item(_ page: Page) -> String {
    "<li><a href=\"#\(anchor(of: page.output, fragment: nil))\">\(page.title.htmlEscaped)</a>"
  }

  /// A page's article, its anchors and links adapted.
  func article(of page: Page, body: [UInt8]) -> [UInt8] {
    let name = names[page.output] ?? ""
    let start = "<article class=\"prose chapter\" id=\"\(name.htmlEscaped)\">\n"
    let names =
      Self.references + Self.drawnReferences + ["id", "name", "href", "src", "poster", "loading"]
    let changed = AttributeRewriting.apply(to: body, names: names) { attribute, value in
      switch attribute {
      case "href", "src", "poster": return link(value, from: page)
      // What is not on the screen yet would be missing on paper.
      case "loading": return "eager"
      case "id", "name": return "\(name)--\(value)"
      case _ where Self.drawnReferences.contains(attribute):
        guard value.hasPrefix("url(#") else { return nil }
        return "url(#\(name)--\(value.dropFirst("url(#".count))"
      default:
        return value.split(separator: " ").map { "\(name)--\($0)" }.joined(separator: " ")
      }
    }
    return Array(start.utf8) + changed + Array("</article>\n".utf8)
  }

  /// The attributes whose values are names of other elements.
  private static let references = [
    "for", "headers", "list", "popovertarget", "aria-controls", "aria-describedby",
    "aria-details", "aria-labelledby", "aria-owns",
  ]
  /// Those of drawings whose values may be `url(#name)`.
  private static let drawnReferences = [
    "clip-path", "fill", "filter", "marker-end", "marker-mid", "marker-start", "mask", "stroke",
  ]

  private func link(_ value: String, from page: Page) -> String? {
    guard let address = LinkAddress(value) else { return nil }
    guard !address.path.isEmpty else {
      return "#\(anchor(of: page.output, fragment: address.fragment))"
    }
    guard let path = SitePath(address.path, in: page.folder) else { return nil }
    if names[path] != nil { return "#\(anchor(of: path, fragment: address.fragment))" }
    let fragment = address.fragment.map { "#\($0.percentEncoded)" } ?? ""
    return path.description.percentEncoded + address.query + fragment
  }

  private func anchor(of output: SitePath, fragment: String?) -> String {
    let name = names[output] ?? ""
    guard let fragment, !fragment.isEmpty, fragment != "top" else { return name.percentEncoded }
    return "\(name)--\(fragment)".percentEncoded
  }
}
