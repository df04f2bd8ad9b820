import DocentModel

/// A place in the site that a link leads to.
struct AnchorDestination: Sendable, Equatable {
  /// The file in the site.
  let page: SitePath
  /// Without `#` and percent-encoding; `nil` for the file as a whole.
  let fragment: String?
}
