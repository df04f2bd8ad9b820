package import DocentModel

/// The pages of a site as HTML, with all that is needed to complete the site, and to render only
/// what has changed the next time.
package struct RenderedSite: Sendable {
  /// The content's own files, the pages, and the theme's assets.
  package let files: FileTree
  let diagnostics: [Diagnostic]
  let publication: Publication
  let look: ThemeLook
  let frame: SiteFrame
  let targets: LinkTargets
  let pages: [SitePath: RenderedPage]

  package var content: SiteContent { publication.content }
}
