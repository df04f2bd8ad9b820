import DocentMarkdown
import DocentModel

/// What the pages' security policy forbids in HTML and in links, and so Docent leaves out.
enum InlinePolicy {
  enum Violation {
    case style, script
    /// An address that browsers refuse, or that is of one machine only.
    case address
  }

  static func violation(by attribute: HTMLAttribute) -> Violation? {
    violation(byAttribute: attribute.name, value: attribute.value)
  }

  /// - Parameter name: In lower case.
  static func violation(byAttribute name: String, value: String) -> Violation? {
    if name == "style" { return .style }
    if name.hasPrefix("on"), name.utf8.count > 2 { return .script }
    if name == "srcset" {
      return SourceSet(value).candidates.lazy
        .compactMap { violation(byAddress: $0.address) }.first
    }
    // Animations of pictures write scripts into attributes by other names.
    guard let found = violation(byAddress: value) else { return nil }
    return found == .script || addressAttributes.contains(name) ? found : nil
  }

  /// What a link to the address, or an image from there, would be.
  ///
  /// The schemes are those that cmark-gfm leaves out when it is asked for safe HTML.
  static func violation(byAddress address: String) -> Violation? {
    // Browsers leave out these before they read an address.
    let text = address.utf8.drop { $0 <= 0x20 }.lazy
      .filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    func starts(with prefix: String) -> Bool {
      text.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { $0 == $1 || $0 | 0x20 == $1 }
    }
    if starts(with: "javascript:") || starts(with: "vbscript:") { return .script }
    if starts(with: "file:") { return .address }
    let isImage = ["gif", "jpeg", "png", "webp"].contains { starts(with: "data:image/\($0)") }
    return starts(with: "data:") && !isImage ? .address : nil
  }

  private static let addressAttributes: Set = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "ping", "poster",
    "src", "xlink:href",
  ]

  /// Whether the tag belongs in a document's head: it would change all links, or lead away.
  static func forbids(_ tag: HTMLTag) -> Bool { ["base", "link", "meta"].contains(tag.name) }

  /// Reports a tag that is left out.
  static func diagnostic(for tag: HTMLTag, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .warning, id: Check.headElement.id, "‘<\(tag.name)>’ is left out", at: tag.range, in: source,
      hint: "it is for the head of all pages: put it in a template in the theme's folder")
  }

  /// Reports an attribute that is left out; `nil` for one that stays.
  static func diagnostic(for attribute: HTMLAttribute, in source: SourceFile) -> Diagnostic? {
    switch violation(by: attribute) {
    case .style:
      Diagnostic(
        .warning, id: Check.inlineStyle.id, "‘style’ attributes are left out",
        at: attribute.range, in: source,
        hint: "pages allow no inline styles: use a class, and a stylesheet in the theme's folder")
    case .script: script("in ‘\(attribute.name)’", at: attribute.range, in: source)
    case .address: address("in ‘\(attribute.name)’", at: attribute.range, in: source)
    case nil: nil
    }
  }

  /// Reports a link or an image of Markdown whose address is left out; `nil` for one that stays.
  static func diagnostic(for link: Link, in source: SourceFile) -> Diagnostic? {
    switch violation(byAddress: link.destination) {
    case .script: script("that this names", at: link.range, in: source)
    case .address, .style: address("that this names", at: link.range, in: source)
    case nil: nil
    }
  }

  private static func script(
    _ place: String, at range: SourceRange, in source: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .warning, id: Check.inlineScript.id, "the script \(place) is left out", at: range,
      in: source,
      hint: "pages allow no inline scripts: put it in a file in the theme's folder")
  }

  private static func address(
    _ place: String, at range: SourceRange, in source: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .warning, id: Check.unsafeAddress.id, "the address \(place) is left out", at: range,
      in: source, hint: "put the file into the content folder, and name it by its path there")
  }
}
