import DocentModel
import DocentSite
import Foundation

/// Removes what Docent made: kept results, and the files that it wrote to a site's folder.
package struct Cleaning {
  private let workspaceFolder: String
  private let site: SiteFolder?

  /// - Parameter output: The folder that the site was written to, relative to where the command was
  ///   started; `nil` for the one that `docent.yml` names.
  package init(_ project: Project, output: String?) {
    workspaceFolder = project.workspaceFolder
    site = SiteFolder(
      path: output ?? project.absolute(project.configuration.outputFolder),
      displayPath: output ?? project.displayOutput)
  }

  /// Where there is no site, only the results of Markdown files are kept.
  package init(withoutSite surroundings: Surroundings) {
    let package = ExampleSelection.nearestPackage(above: surroundings.currentFolder)
    workspaceFolder =
      ExamplePlace(package: package, surroundings: surroundings).workspaceFolder
    site = nil
  }

  /// - Returns: Whether there were kept results, and how many files of the site were removed; `nil`
  ///   where there is no site.
  /// - Throws: `ProjectProblem` for something that cannot be removed.
  package func run() throws -> (hadResults: Bool, files: Int?) {
    do {
      let files = try site?.clean()
      let hadResults = FileManager.default.fileExists(atPath: workspaceFolder)
      if hadResults { try FileManager.default.removeItem(atPath: workspaceFolder) }
      return (hadResults, files)
    } catch {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "clean", "not all could be removed: \(error.systemReason)",
          hint: "look who may write to ‘\(workspaceFolder)’ and to the site's folder"))
    }
  }
}
