package import DocentMarkdown

/// The headings of a page that are the name of something in Swift, which links to them elsewhere.
///
/// It never guesses: “Non-`Sendable` closures” is not where `Sendable` is explained, and what two
/// headings could mean links to none.
package struct SymbolIndex: Sendable {
  /// The ids of the headings that are exactly this code.
  private var exact: [String: [String]] = [:]
  /// The same by what stands before the `(`.
  private var byBaseName: [String: [(code: String, id: String)]] = [:]

  package init() {}

  /// The headings below the first level, which is about the whole page.
  package init(_ document: Document) {
    for case .heading(let heading) in document.blocks.lazy.map(\.content) where heading.level > 1 {
      let code = heading.text
      guard let symbol = SwiftSymbol(code) else { continue }
      exact[code, default: []].append(heading.id)
      byBaseName[symbol.baseName, default: []].append((code, heading.id))
    }
  }

  package var isEmpty: Bool { exact.isEmpty }

  /// The id of the one heading that is this code.
  func id(for code: String) -> String? {
    if let ids = exact[code] { return ids.count == 1 ? ids[0] : nil }
    guard let symbol = SwiftSymbol(code), let named = byBaseName[symbol.baseName],
      named.count == 1
    else { return nil }
    // `sleep(until:)` is not `sleep(for:)`, but either may be called `sleep`.
    let hasArguments = named[0].code.utf8.count > symbol.baseName.utf8.count
    return symbol.hasArguments && hasArguments ? nil : named[0].id
  }
}

/// Inline code that reads like the name of something in Swift: `Task`, `sleep(for:)`, `@MainActor`,
/// `async let`.
struct SwiftSymbol {
  let baseName: String
  let hasArguments: Bool

  init?(_ code: String) {
    let bytes = code.utf8
    let base = bytes.prefix { $0 != UInt8(ascii: "(") }
    let arguments = bytes[base.endIndex...]
    hasArguments = !arguments.isEmpty
    guard let first = base.first, first.isNameStart || "@#.".utf8.contains(first),
      base.last?.isNamePart == true, arguments.isEmpty || arguments.last == UInt8(ascii: ")")
    else { return nil }
    var previous = first
    for byte in base.dropFirst() {
      let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
      guard byte.isNamePart || joins && previous.isNamePart else { return nil }
      previous = byte
    }
    baseName = String(Substring(base))
  }
}

extension UInt8 {
  fileprivate var isNameStart: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  fileprivate var isNamePart: Bool {
    isNameStart || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
