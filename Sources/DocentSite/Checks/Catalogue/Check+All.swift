extension Check {
  /// Every check there is, in the order of their names.
  ///
  /// What `docent test` finds by running an example is no check, but the result of a test.
  package static let all =
    (ofSites.map(\.check) + ofLinks + ofMarkdown + ofFrontMatter + ofOutputs
    + ofThemes + ofExamples + ofAddresses + ofWebLinks)
    .sorted { $0.id < $1.id }

  /// The checks that have a type of their own.
  static let ofSites: [any SiteCheck] = [
    CodeLanguageCheck(), DuplicateTitleCheck(), EmptyLinkCheck(), EmptyPageCheck(),
    FormerAddressCheck(), HeadingJumpCheck(), LinkTextCheck(), LongDescriptionCheck(),
    MissingAltCheck(), MissingDescriptionCheck(), OrphanPageCheck(), OwnAddressCheck(),
    SecondTitleCheck(), TableHeaderCheck(),
  ]

  /// The check whose diagnostics have this id; `nil` for those that no site can be checked for.
  package static func named(_ id: String) -> Check? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
