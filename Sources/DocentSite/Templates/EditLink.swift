import DocentModel

/// Where the source of a page can be edited.
struct EditLink: Sendable {
  /// What stands before and after a page's path.
  private let start: String
  private let end: String

  /// `nil` where the site wants no such links, or nobody knows how they look.
  init?(_ configuration: SiteConfiguration) {
    let pattern: String?
    switch configuration.editLink {
    case .none: return nil
    case .pattern(let text): pattern = text
    case .automatic:
      pattern = configuration.repository.flatMap {
        Self.pattern(for: $0, branch: configuration.branch.percentEncoded)
      }
    }
    guard let pattern, let place = pattern.firstRange(of: EditLinkSetting.placeholder) else {
      return nil
    }
    start = String(pattern[..<place.lowerBound])
    end = String(pattern[place.upperBound...])
  }

  func address(of page: Page) -> String? {
    page.repositoryPath.map { start + $0.description.percentEncoded + end }
  }

  /// How hosts of repositories form the address of their editor.
  private static func pattern(for repository: String, branch: String) -> String? {
    let parts = repository.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1 else { return nil }
    let trimmed = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
    let base = trimmed.hasSuffix(".git") ? String(trimmed.dropLast(4)) : trimmed
    let path = EditLinkSetting.placeholder
    return switch parts[1].lowercased() {
    case "github.com": "\(base)/edit/\(branch)/\(path)"
    case let host where host.hasPrefix("gitlab."): "\(base)/-/edit/\(branch)/\(path)"
    case "codeberg.org": "\(base)/_edit/\(branch)/\(path)"
    case "bitbucket.org": "\(base)/src/\(branch)/\(path)?mode=edit"
    default: nil
    }
  }
}
