import Foundation
import Testing

/// The examples of GitHub's specification, as Debian's package `cmark-gfm` installs it.
struct GFMSpecification {
  struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let section: String
    let markdown: String
    let html: String
    let extensions: [String]

    var isDisabled: Bool { extensions.contains("disabled") }

    var testDescription: String { "\(section) \(number)" }
  }

  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  /// Every example that cmark-gfm's own tests run.
  static let examples = all.filter { !$0.isDisabled }

  /// Those that they leave out: cmark-gfm writes the attributes of a checkbox in another order.
  static let disabled = all.filter(\.isDisabled)

  private static let all: [Example] = {
    let lines = text().split(separator: "\n", omittingEmptySubsequences: false)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var section = ""
    var number = 0
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      } else if line.hasPrefix(fence + " example") {
        number += 1
        let markdown = part(of: lines, from: &index, to: ".")
        let html = part(of: lines, from: &index, to: fence)
        let extensions = line.split(separator: " ").dropFirst(2).map(String.init)
        examples.append(
          Example(
            number: number, section: section, markdown: markdown, html: html,
            extensions: extensions))
      }
    }
    return examples
  }()

  /// The lines up to `end`, with the specification's `→` as the tab that it stands for.
  private static func part(of lines: [Substring], from index: inout Int, to end: String) -> String {
    var text = ""
    while index < lines.count, lines[index] != end {
      text += lines[index].replacing("→", with: "\t") + "\n"
      index += 1
    }
    index += 1
    return text
  }

  /// Empty when the file is not there: the tests fail then for want of examples.
  private static func text() -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/gunzip")
    process.arguments = ["-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard FileManager.default.fileExists(atPath: path), (try? process.run()) != nil else {
      return ""
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
