import DocentModel
import DocentSite
import Foundation

extension Project {
  /// Removes what Docent made of the site: kept results, and the files that it wrote to the output
  /// folder.
  ///
  /// - Parameter output: The output folder, relative to where the command was started; `nil` for
  ///   the one that `docent.yml` names.
  /// - Returns: Whether there were kept results, and how many files were removed.
  /// - Throws: `ProjectProblem` for something that cannot be removed.
  package func clean(output: String?) throws -> (workspace: Bool, files: Int) {
    let site = SiteFolder(
      path: output ?? absolute(configuration.outputFolder), displayPath: output ?? displayOutput)
    do {
      let files = try site.clean()
      let hasWorkspace = FileManager.default.fileExists(atPath: workspaceFolder)
      if hasWorkspace { try FileManager.default.removeItem(atPath: workspaceFolder) }
      return (hasWorkspace, files)
    } catch {
      throw ProjectProblem(
        Diagnostic(.error, id: "clean", "not all could be removed: \(error.localizedDescription)"))
    }
  }
}
