extension Check {
  /// What is wrong with the addresses that readers may have from earlier versions of the site.
  static let ofAddresses = [
    removedPage, removedAnchor, unrecordedAddress, noAddressLock, addressLock, formerAnchor,
    movedAnchor,
  ]

  package static let removedPage = Check(
    "removed-page", .error, "a published page that is gone",
    explanation: """
      `docent.lock` records it, so other sites and bookmarks may lead to it. Write the address into \
      `aliases` of the page that readers should see instead, or accept that links break, with \
      `docent check --update`.
      """)

  package static let removedAnchor = Check(
    "removed-anchor", .error, "a published anchor that is gone",
    explanation: """
      `docent.lock` records it; those who have a link to it would arrive at the top of the page. Say \
      in `anchors` of the page where it is now, or accept that links break, with \
      `docent check --update`.
      """)

  package static let unrecordedAddress = Check(
    "unrecorded-address", .warning, "pages or anchors that `docent.lock` does not record",
    explanation: """
      What is not recorded can go without a word. Run `docent check --update` and commit the file. In \
      CI, `docent check --strict` makes sure that nobody forgets.
      """)

  package static let noAddressLock = Check(
    "no-address-lock", .note, "a site with a `baseURL` and without a `docent.lock`",
    explanation: """
      Nothing says when a published address breaks. Begin with `docent check --update`, and commit \
      the file.
      """)

  package static let addressLock = Check(
    "address-lock", .error, "a `docent.lock` that cannot be read",
    explanation: """
      Mostly a merge has left its marks in it: keep the lines of both sides. The order of lines, and \
      how often each stands there, do not matter.
      """, isFixed: true)

  package static let formerAnchor = Check(
    "former-anchor", .error, "a former anchor in front matter that cannot lead to what it names",
    explanation: """
      Below `anchors` stand names that the page does not have any more, each with one that it has, or \
      with a link to another page of the site.
      """, isFixed: true)

  package static let movedAnchor = Check(
    "moved-anchor", .note, "a link to an anchor that has moved",
    explanation: "It arrives. Link to the new place, which says what is there now.")
}
