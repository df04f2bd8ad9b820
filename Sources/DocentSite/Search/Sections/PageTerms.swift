import DocentMarkdown
import DocentModel

/// What the search knows of a page: its sections with their text, and which terms stand in them.
///
/// It is made of the page's own file alone, so a page that did not change keeps it.
package struct PageTerms: Sendable, Equatable {
  let output: SitePath
  let title: String
  let sections: [SectionText]
  let terms: TermTable
  /// One for each term of each section, by sections.
  let postings: [Posting]

  package init(_ page: Page) {
    let name = page.isIndex ? page.folder.name : page.output.stem
    var reader = SectionReader(title: page.title, name: name)
    if !page.isGenerated {
      if let description = page.frontMatter.description { reader.readDescription(description) }
      reader.read(page.document)
    }
    let read = reader.finish()
    output = page.output
    title = page.title
    sections = read.sections
    terms = read.postings.terms
    postings = read.postings.postings
  }
}

/// That a term stands in a section, and what that says of the section.
struct Posting: Sendable, Equatable {
  /// What is special about the term there.
  enum Role: UInt8, Sendable {
    case plain
    /// It is a word of the page's title, in the section that opens the page.
    case title
    /// It is the whole heading.
    case heading
  }

  /// The term's number in its table.
  let term: Int32
  /// The section's number in its page.
  let section: Int32
  let role: Role
  /// How much the section is about the term: 0 to `mostImpact`.
  let impact: UInt8

  /// One less than how many impacts there are: with the roles, each is one character of the index.
  static let mostImpact: UInt8 = 29
}
