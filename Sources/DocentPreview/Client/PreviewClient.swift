/// What a preview adds to every page, so that the page follows what the author writes.
///
/// The files are a part of the program: they belong to the server's protocol and not to the theme,
/// nobody overrides them, and the server needs none of them on disk.
package enum PreviewClient {
  /// Where the server sends its events, of one kind: `state`, with a `PreviewState` as JSON. One is
  /// sent on connecting, after each change, and as a sign of life.
  package static let eventsPath = "/.docent/events"

  static let script = ClientFile(
    name: "preview.js", type: "text/javascript; charset=utf-8",
    parts: [
      Array("\"use strict\";\n{\n".utf8), PackageResources.snapshot_js,
      PackageResources.matching_js, PackageResources.patching_js, PackageResources.viewpoint_js,
      PackageResources.assets_js, PackageResources.problem_js, PackageResources.panel_js,
      PackageResources.following_js,
      Array("}\n".utf8),
    ])

  static let styles = ClientFile(
    name: "preview.css", type: "text/css; charset=utf-8", parts: [PackageResources.preview_css])

  /// The panel's styles, which the script loads: the panel has a tree of its own, so that no theme
  /// spoils the one thing that says what is wrong with it.
  static let panelStyles = ClientFile(
    name: "panel.css", type: "text/css; charset=utf-8", parts: [PackageResources.panel_css])

  /// The file that a request's path names.
  static func file(at path: String) -> ClientFile? {
    [script, styles, panelStyles].first { $0.path == path }
  }

  /// What stands at the beginning of every page's head.
  ///
  /// The script is not deferred: it takes note of the page as it came, before other scripts change
  /// it.
  package static let links = """
    <link rel="stylesheet" href="\(styles.address)">
    <script src="\(script.address)"></script>

    """
}
