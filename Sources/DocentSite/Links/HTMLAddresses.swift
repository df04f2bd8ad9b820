import DocentMarkdown
import DocentModel

extension HTMLTag {
  /// What the tag links to, loads or shows.
  struct Address {
    /// Only its destination and place mean something.
    let link: Link
    let isImage: Bool
  }

  /// The addresses in an attribute; only `srcset` can have more than one.
  func addresses(in attribute: HTMLAttribute) -> [Address] {
    guard !attribute.value.isEmpty, InlinePolicy.violation(by: attribute) == nil else { return [] }
    let isImage: Bool
    switch (name, attribute.name) {
    case ("a", "href"), ("area", "href"): isImage = false
    case ("img", "src"), ("video", "poster"): isImage = true
    case ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"),
      ("embed", "src"), ("object", "data"):
      isImage = false
    case ("img", "srcset"), ("source", "srcset"):
      return SourceSet(attribute.value).candidates.map { candidate in
        Address(link: Link(candidate.address, at: attribute.valueRange), isImage: true)
      }
    default: return []
    }
    let address = attribute.value.trimmingHTMLSpace
    return [Address(link: Link(address, at: attribute.valueRange), isImage: isImage)]
  }
}

extension Link {
  fileprivate init(_ destination: String, at range: SourceRange) {
    self.init(destination: destination, title: "", inlines: [], range: range)
  }
}

/// The value of `srcset`: addresses, each with a width or a density behind it.
struct SourceSet {
  struct Candidate {
    var address: String
    /// With the blank before it; empty without one.
    let descriptor: String
  }

  var candidates: [Candidate] = []

  /// A comma ends a candidate unless it stands within an address.
  init(_ value: String) {
    var rest = value.utf8[...]
    while true {
      rest = rest.drop { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return }
      var address = rest.prefix { !$0.isHTMLSpace }
      rest = rest[address.endIndex...]
      var descriptor = rest.prefix(0)
      if address.last == UInt8(ascii: ",") {
        while address.last == UInt8(ascii: ",") { address.removeLast() }
      } else {
        descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest[descriptor.endIndex...]
      }
      candidates.append(
        Candidate(
          address: String(Substring(address)), descriptor: String(Substring(descriptor))))
    }
  }
}

extension String {
  fileprivate var trimmingHTMLSpace: String {
    var text = utf8.drop(while: \.isHTMLSpace)
    while text.last?.isHTMLSpace == true { text.removeLast() }
    return String(Substring(text))
  }
}
