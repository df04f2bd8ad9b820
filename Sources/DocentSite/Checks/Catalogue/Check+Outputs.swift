extension Check {
  /// What is wrong with the files that the site would have.
  static let ofOutputs = [sameOutput, alias, noFeed]

  package static let sameOutput = Check(
    "same-output", .error, "two files that would be written to one place",
    explanation: "One of them would be lost. Rename one.", isFixed: true)

  package static let alias = Check(
    "alias", .error, "an alias outside of the site, or where something else is",
    explanation: """
      A former address leads on only where nothing else has that address now. Take the alias out, or \
      rename what is there.
      """, isFixed: true)

  package static let noFeed = Check(
    "no-feed", .note, "pages with dates, and no feed that tells of them",
    explanation: "A feed needs whole addresses. Set `baseURL` in `docent.yml`.")
}
