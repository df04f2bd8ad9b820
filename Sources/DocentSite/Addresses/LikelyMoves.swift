import DocentMarkdown
import DocentModel

/// Finds where a page or an anchor that is gone probably went, among those that are new.
struct LikelyMoves: Sendable {
  private let addresses: PublishedAddresses
  private let recorded: Set<PublishedAddress>
  /// The recorded anchors by their page.
  private let recordedAnchors: [SitePath: Set<String>]
  /// How many pages each anchor is recorded for.
  private let namesakeCounts: [String: Int]
  /// The pages that no lock knows yet, in order.
  private let newPages: [PublishedAddresses.PublishedPage]

  init(lock: AddressLock, addresses: PublishedAddresses) {
    let recorded = lock.addresses
    self.addresses = addresses
    self.recorded = recorded
    recordedAnchors = Dictionary(grouping: recorded, by: \.path)
      .mapValues { Set($0.compactMap(\.anchor)) }
    namesakeCounts = Dictionary(
      recorded.compactMap { address in address.anchor.map { ($0, 1) } }, uniquingKeysWith: +)
    newPages = addresses.pages.values
      .filter { !$0.page.isGenerated && !recorded.contains(PublishedAddress($0.page.output)) }
      .sorted { $0.page.output < $1.page.output }
  }

  // MARK: Pages

  /// What to write for a page that is gone, and where.
  func hint(forPage path: SitePath) -> String {
    let source = path.withExtension("md")
    if addresses.drafts.contains(source) {
      return "‘\(source)’ is a draft: publish it, or give the address to another page"
    }
    let alias = path.name == "index.html" ? "/\(path.folder)/" : "/\(path)"
    guard let page = successor(of: path)?.page else {
      return "add ‘aliases: [\(alias.inFlow)]’ to the page that readers should see instead, or "
        + "accept that it is gone: docent check --update"
    }
    let file = page.document.source.path
    return page.frontMatter.aliases.isEmpty
      ? "add ‘aliases: [\(alias.inFlow)]’ to the front matter of \(file)"
      : "add ‘\(alias.inFlow)’ to ‘aliases’ in \(file)"
  }

  /// The new page that has most of the anchors; or else the one with the same name or nearly so.
  private func successor(of path: SitePath) -> PublishedAddresses.PublishedPage? {
    let anchors = recordedAnchors[path] ?? []
    let shared = newPages.map { (page: $0, count: $0.anchors.intersection(anchors).count) }
    let most = shared.map(\.count).max() ?? 0
    let likely = shared.filter { $0.count == most }
    if most > 0, most * 2 >= anchors.count, likely.count == 1 { return likely[0].page }
    let namesakes = newPages.filter { $0.page.output.name == path.name }
    if namesakes.count == 1, path.name != "index.html" { return namesakes[0] }
    let nearest = newPages.map(\.page.output.description).nearest(to: path.description)
    return newPages.first { $0.page.output.description == nearest }
  }

  // MARK: Anchors

  /// What to write for an anchor that is gone, and where.
  func hint(forAnchor anchor: String, of place: PublishedAddresses.PublishedPage) -> String {
    let file = place.page.document.source.path
    guard let target = target(of: anchor, in: place) else {
      return "say in \(file) where it is now, ‘anchors: { \(anchor.inFlow): … }’, or accept that "
        + "it is gone: docent check --update"
    }
    let entry = "\(anchor.inFlow): \(target.inFlow)"
    return place.page.frontMatter.formerAnchors.isEmpty
      ? "add ‘anchors: { \(entry) }’ to the front matter of \(file)"
      : "add ‘\(entry)’ to ‘anchors’ in \(file)"
  }

  /// A new anchor of the page with nearly that name; or the same one in another page, unless several
  /// had it; or else the page's only new anchor, where no other is gone.
  private func target(
    of anchor: String, in place: PublishedAddresses.PublishedPage
  ) -> String? {
    let page = place.page
    let new = newAnchors(of: place)
    if let nearest = new.nearest(to: anchor) { return nearest }
    let others = addresses.pages.values.filter { other in
      other.page.output != page.output && other.anchors.contains(anchor)
        && !recorded.contains(PublishedAddress(other.page.output, anchor: anchor))
    }
    if others.count == 1, namesakeCounts[anchor] == 1, let other = others.first {
      return other.page.path.relative(to: page.path.folder) + "#\(anchor)"
    }
    let gone = (recordedAnchors[page.output] ?? []).subtracting(place.answered)
    return new.count == 1 && gone == [anchor] ? new[0] : nil
  }

  private func newAnchors(of place: PublishedAddresses.PublishedPage) -> [String] {
    let former = Set(place.page.frontMatter.formerAnchors.map(\.name))
    return place.anchors.subtracting(former)
      .subtracting(recordedAnchors[place.page.output] ?? []).sorted()
  }
}

extension String {
  /// The text as a value within YAML's brackets.
  fileprivate var inFlow: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"), 0x80...:
        true
      // No comment, unless a blank stands before it.
      case UInt8(ascii: "#"): utf8.first != byte
      default: false
      }
    }
    guard !isPlain || isEmpty || utf8.first == UInt8(ascii: "-") else { return self }
    return "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
