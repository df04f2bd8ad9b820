/// How the site looks, as far as `docent.yml` says.
package struct ThemeConfiguration: Sendable, Equatable {
  /// A folder whose files take the place of the built-in theme's.
  package var folder: String?
  /// The colour that the accents are made of.
  package var accent: Located<Colour>?
  /// The image files, as paths.
  package var images: [SiteImage: Located<String>] = [:]

  package init() {}
}

/// An image that stands for the whole site: the raw value is its key in `docent.yml`.
package enum SiteImage: String, Sendable, CaseIterable {
  /// In the header, in place of the built-in mark.
  case logo
  /// The logo on dark pages.
  case logoDark
  /// In the browser's tab.
  case favicon
  /// What other sites show beside a link to this one.
  case card

  /// The names of the formats that all who show such an image can read, by their extensions.
  var formats: [String: String] {
    let pictures = ["png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF", "webp": "WebP"]
    return switch self {
    case .logo, .logoDark: pictures.merging(["svg": "SVG", "avif": "AVIF"]) { $1 }
    case .favicon: ["svg": "SVG", "png": "PNG", "ico": "ICO"]
    case .card: pictures
    }
  }
}
