/// All terms of a site, and in which sections they stand.
///
/// Sections are numbered through the site, in reading order.
struct SearchIndex: Sendable {
  /// A heading that so many sections have, as “See also”, says nothing of what they are about, and
  /// what stands below it is mostly about something else.
  private static let usualHeading = 3
  /// Percent of an impact that is left below such a heading.
  private static let impactBelowUsual = 80

  /// The terms in the order of their bytes, each by its number in the table.
  let order: [Int]
  private let table: TermTable
  /// Where the postings of a term start in `sections` and `values`, and at last where all end.
  private let starts: [Int32]
  private let sections: [UInt32]
  private let values: [UInt8]

  /// - Parameter pages: In reading order.
  init(_ pages: [PageTerms]) {
    var table = TermTable()
    var counts: [Int32] = []
    var headings: [Int32] = []
    let numbers = pages.map { page in
      let numbers = (0..<page.terms.count).map { table.number(of: $0, in: page.terms) }
      counts += repeatElement(0, count: table.count - counts.count)
      headings += repeatElement(0, count: table.count - headings.count)
      for posting in page.postings {
        counts[numbers[Int(posting.term)]] += 1
        if posting.role == .heading { headings[numbers[Int(posting.term)]] += 1 }
      }
      return numbers
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    let total = Int(starts[starts.count - 1])
    var sections = [UInt32](repeating: 0, count: total)
    var values = [UInt8](repeating: 0, count: total)
    var next = starts
    var first: UInt32 = 0
    for (page, numbers) in zip(pages, numbers) {
      var isUsual = [Bool](repeating: false, count: page.sections.count)
      for posting in page.postings where posting.role == .heading {
        isUsual[Int(posting.section)] = headings[numbers[Int(posting.term)]] >= Self.usualHeading
      }
      for posting in page.postings {
        let term = numbers[Int(posting.term)]
        let place = Int(next[term])
        sections[place] = first + UInt32(posting.section)
        var impact = Int(posting.impact)
        if isUsual[Int(posting.section)] { impact = impact * Self.impactBelowUsual / 100 }
        values[place] = posting.role.rawValue * (Posting.mostImpact + 1) + UInt8(impact)
        next[term] += 1
      }
      first += UInt32(page.sections.count)
    }
    order = table.sorted
    (self.table, self.starts) = (table, starts)
    (self.sections, self.values) = (sections, values)
  }

  subscript(term: Int) -> ArraySlice<UInt8> { table[term] }

  /// In how many sections a term stands.
  func frequency(of term: Int) -> Int { Int(starts[term + 1] - starts[term]) }

  /// The sections of a term, as steps from one to the next, each with a digit that says how much
  /// the section is about it.
  ///
  /// A term that stands in more than `most` sections has only those that are most about it, after a
  /// `~` and the number of all: whoever searches for it with others finds it anywhere.
  func packedPostings(of term: Int, most: Int) -> [UInt8] {
    let range = Int(starts[term])..<Int(starts[term + 1])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    var least: UInt8 = 0
    var spare = range.count
    if range.count > most {
      bytes.append(UInt8(ascii: "~"))
      PackedNumbers.append(range.count, to: &bytes)
      (least, spare) = threshold(values[range], most: most)
    }
    var next: UInt32 = 0
    for place in range where values[place] >= least {
      if values[place] == least, range.count > most {
        guard spare > 0 else { continue }
        spare -= 1
      }
      PackedNumbers.append(Int(sections[place] - next), to: &bytes)
      PackedNumbers.append(digit: Int(values[place]), to: &bytes)
      next = sections[place] + 1
    }
    return bytes
  }

  /// The least value of which some are among the `most` greatest, and how many of it are.
  private func threshold(_ values: ArraySlice<UInt8>, most: Int) -> (least: UInt8, count: Int) {
    var counts = [Int](repeating: 0, count: 256)
    for value in values { counts[Int(value)] += 1 }
    var rest = most
    for value in stride(from: 255, through: 0, by: -1) {
      if counts[value] >= rest { return (UInt8(value), rest) }
      rest -= counts[value]
    }
    return (0, rest)
  }
}
