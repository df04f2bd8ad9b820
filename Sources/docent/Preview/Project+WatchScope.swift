import DocentExamples
import DocentMarkdown
import DocentPreview
import DocentProject
import DocentSite

extension Project {
  /// All that the site is made of: its pages, its look, its configuration, and what its examples
  /// import or are copies of.
  ///
  /// - Parameter documents: The pages whose fences may name files.
  func watchScope(copying documents: [Document]) -> WatchScope {
    let package = configuration.examples.packageFolder.map { folder in
      ["Package.swift", "Package.resolved", "Sources"].map { "\(absolute(folder))/\($0)" }
    }
    let files =
      configuration.contentFolders + [configuration.theme.folder].compactMap { $0 }
      + configuration.theme.images.values.map(\.value) + CopiedFiles.paths(in: documents)
    return WatchScope(
      roots: [configurationFile] + (package ?? []) + files.map(absolute),
      ignoring: [absolute(configuration.outputFolder)])
  }
}
