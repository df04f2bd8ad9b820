package import Foundation

/// Answers of earlier surveys, kept in a file.
package struct AnswerCache: Sendable, Equatable, Codable {
  private struct Entry: Sendable, Equatable, Codable {
    let answer: WebAnswer
    let date: Date
  }

  /// What is there today is there tomorrow.
  private static let lifeOfGood: TimeInterval = 24 * 60 * 60
  /// What is not may be mended at any time.
  private static let lifeOfBad: TimeInterval = 10 * 60

  private var entries: [String: Entry] = [:]

  /// A cache that knows nothing.
  package init() {}

  /// - Parameter path: A file that need not be there: the cache is empty then, as it is where the
  ///   file cannot be read.
  package init(path: String) {
    let data = FileManager.default.contents(atPath: path)
    self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
  }

  /// Writes the file, and the folder that it belongs into.
  ///
  /// - Throws: An error of Foundation when they cannot be written.
  package func save(to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
  }

  /// The answer that still holds.
  package func answer(to address: WebAddress, now: Date) -> WebAnswer? {
    guard let entry = entries[address.description], Self.holds(entry, now: now) else { return nil }
    return entry.answer
  }

  /// Takes in what a survey found, and forgets what does not hold any more.
  package mutating func keep(_ answers: [WebAddress: WebAnswer], now: Date) {
    entries = entries.filter { Self.holds($0.value, now: now) }
    for (address, answer) in answers where Self.life(of: answer) > 0 {
      entries[address.description] = Entry(answer: answer, date: now)
    }
  }

  private static func holds(_ entry: Entry, now: Date) -> Bool {
    // A date that is to come is one of a clock that was wrong.
    let age = now.timeIntervalSince(entry.date)
    return age >= 0 && age < life(of: entry.answer)
  }

  /// What may be the network's fault, or the moment's, is asked again.
  private static func life(of answer: WebAnswer) -> TimeInterval {
    switch answer {
    case .found, .moved: lifeOfGood
    case .gone: lifeOfBad
    case .refused, .unanswered, .unknownHost, .noConnection: 0
    }
  }
}
