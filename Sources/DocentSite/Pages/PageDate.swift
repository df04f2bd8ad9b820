/// When a page was published or changed: a day, and where the author gave them, a time and a zone.
package struct PageDate: Sendable, Hashable, CustomStringConvertible {
  package let day: CalendarDate
  /// Seconds since midnight.
  private let time: Int?
  /// Minutes ahead of UTC; `nil` where the author gave none.
  private let zone: Int?

  package init(_ day: CalendarDate) {
    self.day = day
    (time, zone) = (nil, nil)
  }

  /// Reads what blog engines write: `2026-03-14`, `2026/3/14`, and after it `09:30`, `T09:30:00`,
  /// `09:30:00.5 +0900`, `09:30:00Z`; `nil` for all else.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    guard let day = rest.takeDay() else { return nil }
    self.day = day
    guard !rest.isEmpty else {
      (time, zone) = (nil, nil)
      return
    }
    guard rest.take("T") || rest.take("t") || rest.takeBlanks(), let time = rest.takeTime() else {
      return nil
    }
    self.time = time
    _ = rest.takeBlanks()
    guard !rest.isEmpty else {
      zone = nil
      return
    }
    guard let zone = rest.takeZone(), rest.isEmpty else { return nil }
    self.zone = zone
  }

  /// The day, or with a time, the whole as RFC 3339 has it; without a zone it is taken for UTC.
  package var description: String { time == nil ? day.description : timestamp }

  /// The moment as RFC 3339 has it; a day alone starts at midnight in UTC.
  package var timestamp: String {
    let time = time ?? 0
    let clock = [time / 3600, time / 60 % 60, time % 60].map(\.twoDigits).joined(separator: ":")
    return "\(day)T\(clock)\(zoneText)"
  }

  private var zoneText: String {
    guard let zone, zone != 0 else { return "Z" }
    return "\(zone < 0 ? "-" : "+")\((abs(zone) / 60).twoDigits):\((abs(zone) % 60).twoDigits)"
  }

  /// Seconds from a moment that is the same for all dates.
  private var instant: Int { day.number * 86_400 + (time ?? 0) - (zone ?? 0) * 60 }
}

extension PageDate: Comparable {
  /// By the moment: a date without a time is its midnight, a time without a zone one of UTC.
  package static func < (left: Self, right: Self) -> Bool {
    (left.instant, left.description) < (right.instant, right.description)
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}

extension Substring.UTF8View {
  /// Whether the text went on with a letter or sign, which is now behind.
  fileprivate mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: sign) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeBlanks() -> Bool {
    let blanks = prefix { $0 == UInt8(ascii: " ") }
    self = self[blanks.endIndex...]
    return !blanks.isEmpty
  }

  fileprivate mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
    let number = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.contains(number.count) else { return nil }
    self = self[number.endIndex...]
    return Int(Substring(number))
  }

  fileprivate mutating func takeDay() -> CalendarDate? {
    guard let year = takeNumber(4...4), let separator = first else { return nil }
    guard take("-") || take("/"), let month = takeNumber(1...2), first == separator else {
      return nil
    }
    removeFirst()
    guard let day = takeNumber(1...2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `HH:MM`, with `:SS` and a fraction or without, in seconds.
  fileprivate mutating func takeTime() -> Int? {
    guard let hour = takeNumber(1...2), take(":"), let minute = takeNumber(2...2) else {
      return nil
    }
    var second = 0
    if take(":") {
      guard let seconds = takeNumber(2...2) else { return nil }
      second = seconds
      if take("."), takeNumber(1...9) == nil { return nil }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `UTC`, `+0900`, `+09:00` or `+09`, in minutes.
  fileprivate mutating func takeZone() -> Int? {
    if take("Z") || take("z") { return 0 }
    if elementsEqual("UTC".utf8) || elementsEqual("GMT".utf8) {
      self = self[endIndex...]
      return 0
    }
    let isBehind = first == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = takeNumber(2...2) ?? splitHours() else { return nil }
    _ = take(":")
    guard let minutes = isEmpty ? 0 : takeNumber(2...2), hours < 24, minutes < 60 else {
      return nil
    }
    return (isBehind ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The hours of a zone that is written as four digits, such as `0900`.
  private mutating func splitHours() -> Int? {
    guard count == 4 else { return nil }
    let hours = prefix(2)
    self = dropFirst(2)
    return Int(Substring(hours))
  }
}
