/// A value below `extra` in front matter, for the site's own templates.
package indirect enum ExtraValue: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case list([ExtraValue])
  case mapping([String: ExtraValue])

  init?(_ value: YAMLValue) {
    guard !value.isNull else { return nil }
    switch value.content {
    case .scalar("true", isPlain: true): self = .flag(true)
    case .scalar("false", isPlain: true): self = .flag(false)
    case .scalar(let text, _): self = .text(text)
    case .sequence(let elements): self = .list(elements.compactMap(ExtraValue.init))
    case .mapping(let entries):
      let values = entries.compactMap { entry in
        ExtraValue(entry.value).map { (entry.key, $0) }
      }
      self = .mapping(Dictionary(values) { $1 })
    }
  }

  /// The value as the template engine takes it.
  var templateValue: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let elements): elements.map(\.templateValue)
    case .mapping(let values): values.mapValues(\.templateValue)
    }
  }
}
