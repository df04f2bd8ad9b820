import DocentModel

/// A check in SARIF.
struct SARIFRule: Encodable {
  struct Configuration: Encodable {
    let enabled: Bool
    let level: String
  }

  let id: String
  let shortDescription: SARIFMessage
  let fullDescription: SARIFMessage
  let help: SARIFMessage
  let defaultConfiguration: Configuration

  init(_ check: Check) {
    id = check.id
    shortDescription = SARIFMessage(text: check.summary)
    fullDescription = SARIFMessage(text: check.explanation)
    help = SARIFMessage(text: check.explanation)
    defaultConfiguration = Configuration(
      enabled: check.level != .off, level: check.level.severity?.rawValue ?? "none")
  }
}
