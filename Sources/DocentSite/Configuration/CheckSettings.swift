package import DocentModel

/// A finding whose severity a site may change: the raw value is the id of its diagnostics.
package enum Check: String, Sendable, CaseIterable {
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case movedAnchor = "moved-anchor"
  case removedPage = "removed-page"
  case removedAnchor = "removed-anchor"
  case unrecordedAddress = "unrecorded-address"
  case noAddressLock = "no-address-lock"
  case unknownKey = "unknown-key"
  case unreadKey = "unread-key"
  case noFeed = "no-feed"
  case strayOutput = "stray-output"
  case uncheckedOutput = "unchecked-output"
  case linkOutsideFolder = "link-outside-folder"
  case changedAccent = "changed-accent"
  case unusedCard = "unused-card"
  case unusedLogo = "unused-logo"
  case unusedThemeFile = "unused-theme-file"
  case codeAttribute = "code-attribute"
  case lineRange = "line-range"
  case loneTab = "lone-tab"
  case missingImage = "missing-image"
  case corruptImage = "corrupt-image"
  case unknownAlert = "unknown-alert"
  case emptyAlert = "empty-alert"
  case duplicateID = "duplicate-id"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"
  case inlineStyle = "inline-style"
  case inlineScript = "inline-script"
  case attributeList = "attribute-list"
}

/// How much a site minds each finding.
package struct CheckSettings: Sendable, Equatable {
  package enum Level: String, Sendable, CaseIterable {
    case off, note, warning, error
  }

  package var levels: [Check: Level] = [:]

  package init() {}

  /// The diagnostics as the site wants to hear them: some louder, some softer, some not at all.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      guard let check = Check(rawValue: diagnostic.id), let level = levels[check] else {
        return diagnostic
      }
      guard let severity = Diagnostic.Severity(rawValue: level.rawValue) else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }
}
