import DocentMarkdown
import DocentModel

/// Reports what templates have within them that the pages' security policy forbids.
///
/// Browsers leave it out, and tell only those who look into their console.
struct TemplatePolicyCheck {
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
    let html = Self.withoutTemplateTags(source.bytes)
    func text(_ range: Range<Int>) -> String { String(decoding: html[range], as: UTF8.self) }
    var scanner = HTMLScanner(html, readsTextTags: true)
    while let tag = scanner.next() {
      var attributes: [String: String] = [:]
      for attribute in tag.attributes {
        let (name, value) = (text(attribute.name).lowercased(), text(attribute.value))
        attributes[name] = value
        switch InlinePolicy.violation(byAttribute: name, value: value) {
        case .style: report("no ‘style’ attributes", at: attribute.name, hint: Self.styleHint)
        case .script: report("no script in ‘\(name)’", at: attribute.name, hint: Self.scriptHint)
        case .address, nil: break
        }
      }
      switch text(tag.name).lowercased() {
      case "style": report("no ‘<style>’", at: tag.name, hint: Self.styleHint)
      case "script" where attributes["src"] == nil && Self.runs(type: attributes["type"]):
        report("no scripts within them", at: tag.name, hint: Self.scriptHint)
      default: break
      }
    }
  }

  /// Whether a theme's pages have the policy, and it allows nothing that stands within them.
  static func applies(to templates: [[UInt8]]) -> Bool {
    let policies = templates.filter {
      $0.firstRange(of: Array("Content-Security-Policy".utf8)) != nil
    }
    let exceptions = ["'unsafe-inline'", "'nonce-", "'sha"].map { Array($0.utf8) }
    return !policies.isEmpty
      && !policies.contains { policy in exceptions.contains { policy.firstRange(of: $0) != nil } }
  }

  private static let styleHint = "put it in a stylesheet in the theme's folder"
  private static let scriptHint = "put it in a file in the theme's folder scripts"

  /// Whether a script of that type is no mere data.
  private static func runs(type: String?) -> Bool {
    guard let type = type?.lowercased(), !type.isEmpty else { return true }
    return ["javascript", "ecmascript", "module", "importmap"].contains { type.contains($0) }
  }

  /// The HTML at the same offsets: values as a text, all else as blanks.
  private static func withoutTemplateTags(_ template: [UInt8]) -> [UInt8] {
    var html = template
    var start = 0
    while let opening = template[start...].firstRange(of: Array("{{".utf8)),
      let end = template[opening.upperBound...].firstRange(of: Array("}}".utf8))
    {
      let isValue = !"#^/>!<$".utf8.contains(template[opening.upperBound])
      for offset in opening.lowerBound..<end.upperBound where template[offset] != 0x0A {
        html[offset] = isValue ? UInt8(ascii: "x") : UInt8(ascii: " ")
      }
      start = end.upperBound
    }
    return html
  }

  private mutating func report(_ what: String, at range: Range<Int>, hint: String) {
    diagnostics.append(
      Diagnostic(
        Check.templatePolicy, "pages allow \(what)",
        at: source.range(at: range.lowerBound, length: range.count), in: source, hint: hint))
  }
}

extension SourceFile {
  /// A place within a line.
  func range(at offset: Int, length: Int) -> SourceRange {
    let line = lineNumber(at: offset)
    return SourceRange(line: line, column: offset - self.line(line).startIndex + 1, length: length)
  }
}
