import DocentExamples
import DocentModel
import DocentProject
import Foundation

/// Writes the reports that the user asks for.
struct ReportWriter {
  private let requests: [ReportRequest]
  private let currentFolder: String

  /// - Throws: `ProjectProblem` for a file that cannot be written: better now than after the run.
  init(_ requests: [ReportRequest], surroundings: Surroundings) throws {
    self.requests = requests
    currentFolder = surroundings.currentFolder
    for file in requests.compactMap(\.file) {
      let url = location(of: file)
      let folder = url.deletingLastPathComponent().path
      guard isFolder(folder) else {
        let written = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        throw problem(
          file, "its folder does not exist",
          hint: "create it first: mkdir -p \(written.joined(separator: "/"))")
      }
      guard !isFolder(url.path) else { throw problem(file, "that is a folder", hint: nil) }
      let existing = FileManager.default.fileExists(atPath: url.path) ? url.path : folder
      guard FileManager.default.isWritableFile(atPath: existing) else {
        throw problem(file, "you may not write there", hint: nil)
      }
    }
  }

  /// - Throws: `ProjectProblem` for a file that cannot be written.
  func write(_ report: TestReport, console: Console) throws {
    for request in requests {
      switch request {
      case .junit(let file): try write(Data(JUnitReport(report).text.utf8), to: file)
      case .json(let file): try write(JSONReport.data(report), to: file)
      case .github: GitHubAnnotations(report).lines.forEach(console.print)
      }
    }
  }

  private func write(_ data: Data, to file: String) throws {
    let url = location(of: file)
    do {
      // A device or a pipe must not be replaced by a file.
      try data.write(to: url, options: isReplaceable(url.path) ? .atomic : [])
    } catch {
      throw problem(file, error.localizedDescription, hint: nil)
    }
  }

  /// Where a link leads, so that the file is replaced and not the link.
  private func location(of file: String) -> URL {
    URL(filePath: file, relativeTo: URL(filePath: currentFolder + "/")).absoluteURL
      .resolvingSymlinksInPath()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func isReplaceable(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == nil || type == .typeRegular
  }

  private func problem(_ file: String, _ reason: String, hint: String?) -> ProjectProblem {
    ProjectProblem(
      Diagnostic(
        .error, id: "report", "the report ‘\(file)’ cannot be written: \(reason)", hint: hint))
  }
}
