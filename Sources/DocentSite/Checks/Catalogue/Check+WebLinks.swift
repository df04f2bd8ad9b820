extension Check {
  /// What is wrong with links to other sites: `docent check --external`.
  static let ofWebLinks = [deadWebLink, unverifiedWebLink, movedWebLink, noNetwork]

  package static let deadWebLink = Check(
    "dead-web-link", .error, "a link to a page of the web that is gone",
    explanation: """
      The server answers 404 or 410, or there is no such host. Link to the page's new address or to a \
      copy in an archive, or take the link out.
      """)

  package static let unverifiedWebLink = Check(
    "unverified-web-link", .warning, "a link to a page of the web that does not show itself",
    explanation: """
      The server does not answer, is broken, or wants to know who asks. Open the link in a browser. If \
      it is right, name it below `links`, `ignore` in `docent.yml`.
      """)

  package static let movedWebLink = Check(
    "moved-web-link", .note, "a link to a page of the web that has another address for good",
    explanation: "Readers still arrive. Link to the new address, before the old one goes.")

  package static let noNetwork = Check(
    "no-network", .warning,
    "links to the web that could not be checked, because there is no network",
    explanation:
      "Not one host could be reached. Run `docent check --external` again with a network.")
}
