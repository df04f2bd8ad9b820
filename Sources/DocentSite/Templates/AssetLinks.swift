import DocentModel

/// The site's shared files as the templates of a page link to them.
struct AssetLinks {
  let assets: ThemeAssets
  /// The way from the page to the site's root, empty or with a slash at its end.
  let root: String

  var values: [String: Any] {
    let values: [String: Any?] = [
      "stylesheet": link(assets.stylesheet),
      "bookStylesheet": link(assets.bookStylesheet),
      "script": link(assets.script),
      "earlyScript": link(assets.earlyScript),
      "movedScript": link(assets.movedScript),
      "searchScript": link(assets.searchScript),
      "searchStylesheet": link(assets.searchStylesheet),
      "favicon": link(assets[.favicon]),
      "faviconType": assets[.favicon]?.mediaType,
      "logo": link(assets[.logo]),
      "logoSize": assets.size(of: .logo)?.values,
      "logoDark": assets[.logo] == nil ? nil : link(assets[.logoDark]),
      "logoDarkSize": assets.size(of: .logoDark)?.values,
    ]
    return values.compactMapValues { $0 }
  }

  private func link(_ path: SitePath?) -> String? {
    path.map { root + $0.description.percentEncoded }
  }
}

extension ImageSize {
  /// The size as templates know it.
  var values: [String: Any] { ["width": width, "height": height] }
}

extension SitePath {
  /// The type of an image, as HTML names it.
  fileprivate var mediaType: String {
    switch pathExtension {
    case "svg": "image/svg+xml"
    case "ico": "image/x-icon"
    default: "image/\(pathExtension)"
    }
  }
}
