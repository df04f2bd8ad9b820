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
    var response = file(.unavailable, Array(page.utf8), type: "text/html; charset=utf-8")
    response.headers["Retry-After"] = "1"
    return response
  }
}
