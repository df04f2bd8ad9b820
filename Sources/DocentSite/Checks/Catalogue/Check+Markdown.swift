extension Check {
  /// What is wrong in the text of a page, found where it is read.
  static let ofMarkdown = [
    duplicateID, undefinedFootnote, unusedFootnote, unknownAlert, emptyAlert, unclosedContainer,
    foreignSyntax, undefinedReference, emptyHeading, attributeList, inlineStyle, inlineScript,
    unsafeAddress, headElement, unbalancedHTML, codeAttribute, lineRange, loneTab, fenceAttribute,
    fenceLanguage,
    strayOutput, deepNesting, encoding,
  ]

  package static let duplicateID = Check(
    "duplicate-id", .warning, "an id that another element of the page has already",
    explanation: "Links lead to the first of the two. Give each an id of its own.")

  package static let undefinedFootnote = Check(
    "undefined-footnote", .warning, "a reference to a footnote that the page does not have",
    explanation: """
      Readers would see `[^name]`. Add the footnote, correct its name, or write `\\[^name]` if that is \
      what they should see.
      """)

  package static let unusedFootnote = Check(
    "unused-footnote", .warning, "a footnote that nothing refers to",
    explanation: "It is left out. Refer to it where it belongs, or take it out.")

  package static let unknownAlert = Check(
    "unknown-alert", .warning, "a note of a kind that does not exist, such as `[!NOTICE]`",
    explanation: """
      It is shown as a quote, or as a plain note where it stands between `:::`. The kinds are NOTE, TIP, \
      IMPORTANT, WARNING and CAUTION.
      """)

  package static let emptyAlert = Check(
    "empty-alert", .warning, "a note without a text",
    explanation: "Write its text on lines that start with `>`, right below its kind.")

  package static let unclosedContainer = Check(
    "unclosed-container", .warning, "a `:::note` or a DocC directive without its end",
    explanation: "It goes on to the end of the page. End it with a line `:::`, or `}`.")

  package static let foreignSyntax = Check(
    "foreign-syntax", .warning, "what only another generator understands, such as a shortcode",
    explanation: """
      Readers would see it as it is written: shortcodes of Hugo, tags of Jekyll, includes of mdBook and \
      VitePress, `import` of MDX. Write what it stands for, or put it between backticks if readers \
      are to see it.
      """)

  package static let undefinedReference = Check(
    "undefined-reference", .warning, "a link by a name that the page does not define",
    explanation: """
      Readers would see `[text][name]`. Define the name in a line of its own, correct it, or write \
      `\\[text]` if that is what they should see.
      """)

  package static let emptyHeading = Check(
    "empty-heading", .warning, "a heading without a text",
    explanation: "Write its text, or take it out.")

  package static let attributeList = Check(
    "attribute-list", .warning, "attributes in braces that other tools read and this one does not",
    explanation: """
      They are left out. Only `{#id}` behind a heading and `{width=50}` behind an image mean something \
      here.
      """)

  package static let inlineStyle = Check(
    "inline-style", .warning, "a `style` attribute in HTML",
    explanation: """
      The pages' security policy forbids it, so it is left out. Use a class, and a stylesheet in the \
      theme's folder.
      """)

  package static let inlineScript = Check(
    "inline-script", .warning, "a script in an attribute of HTML, or in a link",
    explanation: """
      The pages' security policy forbids it, so it is left out. Put it into a file in the theme's \
      folder.
      """)

  package static let unsafeAddress = Check(
    "unsafe-address", .warning, "a link or an image whose address starts with `data:` or `file:`",
    explanation: """
      Browsers refuse it, or it leads to the reader's own disk, so it is left out. Put the file into the \
      content folder. PNG, JPEG, GIF and WebP images may stand in a `data:` address.
      """)

  package static let headElement = Check(
    "head-element", .warning, "`<meta>`, `<base>` or `<link>` in the text of a page",
    explanation: """
      In a page's text they can lead readers away, or change where all links lead, so they are left out. \
      Put them into a template in the theme's folder.
      """)

  package static let unbalancedHTML = Check(
    "unbalanced-html", .warning, "a tag of HTML that is left open, or closes nothing",
    explanation: """
      Docent closes what is open where its paragraph, list item, quote or page ends, and leaves out end \
      tags that end nothing, since browsers would change the page around them. Write both tags of an \
      element in one place.
      """)

  package static let codeAttribute = Check(
    "code-attribute", .warning, "a wrong attribute behind a fence that is not Swift",
    explanation: "It does nothing. Correct its name or its value, or take it out.")

  package static let lineRange = Check(
    "line-range", .warning, "lines to highlight or to strike out that the code does not have",
    explanation: "Lines are counted as they stand in the fence, hidden ones included.")

  package static let loneTab = Check(
    "lone-tab", .warning, "a tab without another beside it",
    explanation: "Put a fence with another `tab` right before or after it, or take `tab` out.")

  package static let fenceAttribute = Check(
    "fence-attribute", .error, "a wrong attribute behind a Swift fence",
    explanation: """
      What the author asks of the example is not known, so it cannot be tested. Correct the name or \
      the value.
      """, isFixed: true)

  package static let fenceLanguage = Check(
    "fence-language", .error, "a language that was probably meant to be `swift` or `output`",
    explanation: "The example would be shown and never tested. Correct the word.", isFixed: true)

  package static let strayOutput = Check(
    "stray-output", .error, "an output that follows no Swift example",
    explanation: "Nothing would compare it. Put it right below the example that prints it.")

  package static let deepNesting = Check(
    "deep-nesting", .error, "quotes and lists within one another, more than 100 levels deep",
    explanation: "What stands deeper is left out.", isFixed: true)

  package static let encoding = Check(
    "encoding", .error, "a page that is not text in UTF-8",
    explanation: "It cannot be read. Save it as UTF-8.", isFixed: true)
}
