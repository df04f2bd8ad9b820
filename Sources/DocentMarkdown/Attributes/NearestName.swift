/// What someone who mistyped a name probably meant.
enum NearestName {
  /// The name that needs the fewest changed letters, if they are at most a third of it.
  static func of(_ word: String, among names: [String]) -> String? {
    let letters = Array(word.lowercased())
    let ranked = names.map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, best.name.count / 3) ? best.name : nil
  }

  /// How many letters to put in, take out or replace (Levenshtein's distance).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
