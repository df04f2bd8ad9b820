/// The terms of a page's sections, weighed as they are found.
///
/// The weight is that of BM25F: occurrences count less the more there are, and less in a long
/// section. What it compares a section with is the same everywhere, and not the site's average, so
/// that a page's terms depend on no other page.
struct PostingList: TermSink {
  /// How many occurrences of weight 1 are half as good as any number of them.
  private static let saturation: Float = 4
  /// How much of the length counts: BM25's `b`.
  private static let lengthShare: Float = 0.15
  /// Words of a section of usual length: about the median of the guide's.
  private static let usualLength: Float = 120

  private struct Weight {
    let term: Int32
    var body: Float = 0
    var heading: Float = 0
    var role = Posting.Role.plain
  }

  private(set) var terms = TermTable()
  private(set) var postings: [Posting] = []
  var field = SearchField.prose
  private var section: Int32 = 0
  private var weights: [Weight] = []
  /// For each term, the place in `weights` where it was seen last.
  private var places: [Int32] = []
  private var length: Float = 0

  mutating func take(_ term: ArraySlice<UInt8>, as kind: TermKind) {
    // What is longer was not written to be read.
    guard term.count <= 64 else { return }
    let weight = kind == .word ? field.weight : field.weight / 2
    let place = place(of: term)
    if field.isBody {
      weights[place].body += weight
      if kind == .word { length += field == .code ? 0.25 : 1 }
    } else {
      weights[place].heading = max(weights[place].heading, weight)
    }
    if field == .title, kind == .word { weights[place].role = .title }
  }

  /// Takes all letters of a heading, as if nothing were between them.
  mutating func takeWholeHeading(_ letters: [UInt8]) {
    guard !letters.isEmpty, letters.count <= 64 else { return }
    let place = place(of: letters[...])
    weights[place].heading = field.weight
    weights[place].role = .heading
  }

  private mutating func place(of term: ArraySlice<UInt8>) -> Int {
    let number = terms.number(of: term)
    if number == places.count { places.append(-1) }
    let place = Int(places[number])
    if place >= 0, place < weights.count, weights[place].term == number { return place }
    places[number] = Int32(weights.count)
    weights.append(Weight(term: Int32(number)))
    return weights.count - 1
  }

  /// Ends the section: what comes belongs to the next.
  mutating func endSection() {
    let share = Self.lengthShare
    let norm = 1 - share + share * length / Self.usualLength
    for weight in weights {
      let sum = weight.heading + weight.body / norm
      let impact = sum / (sum + Self.saturation) * Float(Posting.mostImpact)
      postings.append(
        Posting(
          term: weight.term, section: section, role: weight.role,
          impact: UInt8(impact.rounded())))
    }
    weights.removeAll(keepingCapacity: true)
    section += 1
    length = 0
  }
}
