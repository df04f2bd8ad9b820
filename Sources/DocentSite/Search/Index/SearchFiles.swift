import DocentModel

/// The index as the files that a browser loads: scripts that hand data to `docentSearch`, since a page
/// that is opened from the disk may load a script, but nothing else.
///
/// `search-index.js` is loaded first. In a small site it holds everything. In a large one it says
/// which other files to load for a query: one with the terms, another with the text of the pages that
/// are found. Their names are hashes of what they hold, so that a browser keeps what did not change;
/// its own name is known to every page, and none changes with another.
struct SearchFiles {
  /// Its name carries no hash, or every page would change with each word.
  static let index = SitePath(components: ["search-index.js"])
  static let folder = SitePath(components: ["assets", "search"])

  private(set) var files = FileTree()

  init(_ pages: [PageTerms], limits: SearchLimits = SearchLimits()) {
    let index = SearchIndex(pages)
    let shards = TermShard.all(of: index, limits: limits)
    let chunks = PageChunk.all(of: pages, limits: limits)
    let sizes = shards.map(\.bytes.count) + chunks.map(\.bytes.count)
    let isOneFile = sizes.reduce(0, +) <= limits.mostInOneFile

    var script = ScriptString()
    script.write(raw: "docentSearch(\"index\",\"")
    for page in pages { script.write(number: page.sections.count) }
    script.write(raw: "\",[")
    for (place, shard) in shards.enumerated() {
      script.write(raw: place == 0 ? "[\"" : ",[\"")
      script.write(raw: shard.firstTerm)
      script.write(raw: "\",\"\(isOneFile ? "" : add(shard.bytes))\"]".utf8)
    }
    script.write(raw: "],[")
    for (place, chunk) in chunks.enumerated() {
      let name = isOneFile ? "" : add(chunk.bytes)
      script.write(raw: "\(place == 0 ? "" : ",")[\(chunk.firstPage),\"\(name)\"]".utf8)
    }
    let words = isOneFile ? "" : add(TermShard.words(of: index))
    script.write(raw: "],\"\(words)\");\n".utf8)
    if isOneFile {
      for part in shards.map(\.bytes) + chunks.map(\.bytes) { script.write(raw: part) }
    }
    files[Self.index] = script.bytes
  }

  /// Adds a file, and returns its name without the extension.
  private mutating func add(_ bytes: [UInt8]) -> String {
    let name = Self.name(of: bytes)
    files[Self.folder.appending("\(name).js")] = bytes
    return name
  }

  /// The upper 48 bits of FNV-1a of 64 bits, in hexadecimal digits.
  ///
  /// It need not withstand an attack, and is ten times as fast as what would. Two of three thousand
  /// files share a name once in 60 million sites.
  private static func name(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}

/// How large the files of an index may be, in bytes that are not compressed.
struct SearchLimits: Sendable {
  /// Compressed, text is less than half as long: below 300 kB.
  var mostInOneFile = 640_000
  /// A query reads two or three of these for each of its words.
  var termShard = 20_000
  /// The first results are of up to eight pages, and so of as many of these.
  var pageChunk = 24_000
  /// Sections that are listed for a term: enough to rank, as few as a query should load.
  var mostSections = 2_000
}
