import DocentMarkdown
import DocentModel

extension Document {
  /// The text of the page's first heading of level 1, if it has one.
  var firstTitle: String? {
    for case .heading(let heading) in blocks.lazy.map(\.content) where heading.level == 1 {
      let text = heading.text
      return text.isEmpty ? nil : text
    }
    return nil
  }
}

extension String {
  /// The name of a file or folder as a title: `waiting-and-yielding` is “Waiting and yielding”.
  var readable: String {
    let words = split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
