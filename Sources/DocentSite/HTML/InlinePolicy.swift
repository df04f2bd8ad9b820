import DocentMarkdown
import DocentModel

/// What the pages' security policy forbids in HTML, and so Docent leaves out.
enum InlinePolicy {
  enum Violation { case style, script }

  static func violation(by attribute: HTMLAttribute) -> Violation? {
    if attribute.name == "style" { return .style }
    if attribute.name.hasPrefix("on"), attribute.name.utf8.count > 2 { return .script }
    return isScript(attribute.value) ? .script : nil
  }

  /// Whether a link to the address would run it.
  static func isScript(_ address: String) -> Bool {
    let scheme = address.utf8.drop { $0 <= 0x20 }.prefix("javascript:".utf8.count)
    return scheme.elementsEqual("javascript:".utf8, by: { $0 == $1 || $0 | 0x20 == $1 })
  }

  /// Reports an attribute that is left out; `nil` for one that stays.
  static func diagnostic(for attribute: HTMLAttribute, in source: SourceFile) -> Diagnostic? {
    switch violation(by: attribute) {
    case .style:
      Diagnostic(
        .warning, id: Check.inlineStyle.id, "‘style’ attributes are left out",
        at: attribute.range, in: source,
        hint: "pages allow no inline styles: use a class, and a stylesheet in the theme's folder")
    case .script:
      Diagnostic(
        .warning, id: Check.inlineScript.id, "the script in ‘\(attribute.name)’ is left out",
        at: attribute.range, in: source,
        hint: "pages allow no inline scripts: put it in a file in the theme's folder")
    case nil: nil
    }
  }
}
