import DocentSite

extension Check {
  /// One line a check: id, level, and what it finds.
  static var listing: [String] {
    let width = all.map(\.id.count).max() ?? 0
    return all.map { check in
      let id = check.id + String(repeating: " ", count: width - check.id.count)
      let level = check.level.rawValue
      return "\(id)  \(level)\(String(repeating: " ", count: 7 - level.count))  \(check.summary)"
    }
  }
}
