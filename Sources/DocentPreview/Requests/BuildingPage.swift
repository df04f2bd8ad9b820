extension PreviewResponse {
  /// The answer while there is no version of the site to serve yet: a page that asks again.
  ///
  /// Programs read that in `Retry-After`. Browsers do not.
  static var building: PreviewResponse {
    let page = """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="1">
      <title>Building…</title>
      <p>The site is being built.</p>
      </html>

      """
    return unavailable(page)
  }

  /// The answer while what the author wrote makes no site, and never did: a page that waits, and
  /// says what is wrong as all pages of a preview do.
  static var unbuilt: PreviewResponse {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      \(PreviewClient.links)<meta charset="utf-8">
      <title>Not built</title>
      </head>
      <p>There is no page yet. The site is built when its errors are mended.</p>
      </html>

      """
    return unavailable(page)
  }

  private static func unavailable(_ page: String) -> PreviewResponse {
    var response = file(.unavailable, Array(page.utf8), type: "text/html; charset=utf-8")
    response.headers["Retry-After"] = "1"
    return response
  }
}
