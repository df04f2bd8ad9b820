/// The name of a file, without extension, taken apart as Jekyll writes it: `2026-03-14-soup`.
struct PostName {
  /// `nil` for a name that starts with no day.
  let date: CalendarDate?
  let rest: String

  init(_ stem: String) {
    let day = CalendarDate(String(stem.prefix(10)))
    let rest = stem.dropFirst(10)
    guard let day, rest.hasPrefix("-"), rest.count > 1 else {
      (date, self.rest) = (nil, stem)
      return
    }
    (date, self.rest) = (day, String(rest.dropFirst()))
  }
}
