import Foundation

/// The search index of a built site, read as the browser reads it.
struct SearchData {
  struct Section: Equatable {
    var address: String
    var heading: String
    var text: String
  }

  /// For each term the addresses of the sections that have it.
  private(set) var sections: [String: [String]] = [:]
  /// All sections, by the place of what they are in the site.
  private(set) var all: [Section] = []
  /// The names of the files beside the first one.
  private(set) var files: [String] = []
  /// The words that mistyped ones are compared with.
  private(set) var words: [String] = []

  init(_ site: BuiltSite) throws {
    let first = try Self.calls(in: site["search-index.js"])
    let index = first[0]
    var parts = first.dropFirst()
    func part(named name: String) throws -> [Any] {
      if name.isEmpty { return parts.removeFirst() }
      files.append("assets/search/\(name).js")
      return try Self.calls(in: site["assets/search/\(name).js"])[0]
    }
    let shards = try Self.pairs(index[2]).map { try part(named: $0) }
    let chunks = try Self.pairs(index[3]).map { try part(named: $0) }
    for chunk in chunks { readPages(Self.text(chunk[1])) }
    for shard in shards {
      let lists = Self.text(shard[2]).split(separator: " ", omittingEmptySubsequences: false)
      for (term, list) in zip(Self.names(Self.text(shard[1])), lists) { read(list, of: term) }
    }
    if !Self.text(index[4]).isEmpty {
      words = Self.names(Self.text(try part(named: Self.text(index[4]))[1]))
    }
  }

  /// The arguments of each call in a file, the kind first.
  private static func calls(in script: String?) throws -> [[Any]] {
    try (script ?? "").split(separator: "\n").map { line in
      let arguments = line.dropFirst("docentSearch(".count).dropLast(");".count)
      let value = try JSONSerialization.jsonObject(with: Data("[\(arguments)]".utf8))
      return value as? [Any] ?? []
    }
  }

  private static func text(_ value: Any) -> String { value as? String ?? "" }

  private static func pairs(_ value: Any) -> [String] {
    (value as? [[Any]] ?? []).map { text($0[1]) }
  }

  private mutating func readPages(_ text: String) {
    var page = ""
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields.count == 2 {
        page = fields[0]
        all.append(Section(address: page, heading: fields[1], text: ""))
      } else if fields[0] == "1" {
        all[all.count - 1].text = fields[2]
      } else {
        let address = "\(page)#\(fields[0].dropFirst())"
        all.append(Section(address: address, heading: fields[1], text: fields[2]))
      }
    }
  }

  private mutating func read(_ list: Substring, of term: String) {
    var digits = list.drop { $0 == "~" }.utf8.map(Self.digit)[...]
    func number() -> Int {
      var (value, scale) = (0, 1)
      while let digit = digits.popFirst() {
        if digit < 45 { return value + digit * scale }
        value += (digit - 45) * scale
        scale *= 45
      }
      return value
    }
    if list.hasPrefix("~") { _ = number() }
    var section = 0
    while !digits.isEmpty {
      section += number()
      digits.removeFirst()
      sections[term, default: []].append(all[section].address)
      section += 1
    }
  }

  private static func digit(_ byte: UInt8) -> Int { Int(byte) - (byte > 92 ? 36 : 35) }

  private static func names(_ text: String) -> [String] {
    var last = ""
    return text.split(separator: " ").map { name in
      let shared = name.utf8.first.map(digit) ?? 0
      last = String(last.utf8.prefix(shared)).map { $0 + name.dropFirst() } ?? ""
      return last
    }
  }
}
