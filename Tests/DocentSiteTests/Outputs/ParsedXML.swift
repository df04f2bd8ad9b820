import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML file, as a parser of another's making reads it.
final class ParsedXML: NSObject, XMLParserDelegate {
  /// The texts of elements by their paths, such as `feed/entry/title`, in order.
  private(set) var texts: [String: [String]] = [:]
  /// Attributes as `feed/link@href`.
  private(set) var attributes: [String: [String]] = [:]
  private(set) var isSound = false
  private var path: [String] = []
  private var text: [String] = []

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    isSound = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String]
  ) {
    path.append(name)
    text.append("")
    for (key, value) in values {
      attributes[path.joined(separator: "/") + "@\(key)", default: []].append(value)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !text.isEmpty { text[text.count - 1] += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[path.joined(separator: "/"), default: []].append(text.removeLast())
    path.removeLast()
  }
}
