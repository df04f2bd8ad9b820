import DocentExamples
import DocentMarkdown
import DocentModel

/// An example of a page, as a test case: its name is where it stands.
public struct SiteExample: Sendable, Hashable, CustomStringConvertible {
  /// The path of the page below the folder of the site.
  public let page: String
  /// The line of the page on which its fence opens.
  public let line: Int
  let id: String

  /// - Parameter folder: The path of the site's folder, which the page's path starts with.
  init(_ example: Example, below folder: String) {
    let path = example.source.path
    page = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    line = example.fence.opening.start.line
    id = example.id.description
  }

  /// Page and line, as tests are named: `content/index.md:12`.
  public var description: String { "\(page):\(line)" }
}

/// What is wrong with an example, as the command line prints it.
public struct ExampleFailure: Error, CustomStringConvertible {
  /// All problems, as the command line prints them.
  public let description: String

  init(_ lines: [String]) { description = lines.joined(separator: "\n") }
}
