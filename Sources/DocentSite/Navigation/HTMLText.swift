extension String {
  /// The text as it may stand in HTML, between tags and in quoted attributes.
  var htmlEscaped: String {
    var buffer = HTMLBuffer()
    buffer.write(text: self)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
