extension Check {
  /// What is wrong with links and images, found where their addresses are made those of the site.
  static let ofLinks = [brokenLink, brokenAnchor, missingImage, corruptImage, linkOutsideFolder]

  package static let brokenLink = Check(
    "broken-link", .error, "a link within the site that leads nowhere",
    explanation: """
      The page or file does not exist, is a draft, is outside of the content folder, or is written \
      with other capitals, which works on some disks and on few servers. Correct the link, or create \
      what it leads to.
      """)

  package static let brokenAnchor = Check(
    "broken-anchor", .error, "a link to a place that its page does not have",
    explanation: """
      Readers would arrive at the top of the page instead. Link to the slug of a heading, its words \
      in lower case and joined by `-`, or to an `id` that the page gives.
      """)

  package static let missingImage = Check(
    "missing-image", .warning, "an image that is not in the content folder",
    explanation: """
      Browsers would show a gap. Add the file, or correct its name, capitals included.
      """)

  package static let corruptImage = Check(
    "corrupt-image", .warning, "a file that should be an image and is none",
    explanation: """
      It may be cut off, or be something else under the name of an image. Open it in a viewer, and \
      save it again.
      """)

  package static let linkOutsideFolder = Check(
    "link-outside-folder", .warning, "a symbolic link that leads out of the content folder",
    explanation: """
      The file is left out, so that nothing is published that does not stand in the folder. Copy it \
      into the folder.
      """)
}
