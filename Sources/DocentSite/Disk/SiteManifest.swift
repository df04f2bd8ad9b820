import DocentModel
import Foundation

/// The list of the files that Docent wrote to a site's folder: one path a line, in order.
enum SiteManifest {
  private static let heading = "# Docent wrote these files, and removes them when they are stale."

  static func text(of files: Set<SitePath>) -> [UInt8] {
    let lines = [heading] + files.sorted().map(\.description)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Lines that lead out of the folder are no files of Docent's.
  static func read(_ data: Data) -> Set<SitePath> {
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let paths = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("/") }
    return Set(paths.compactMap { SitePath(String($0)) }.filter { !$0.isRoot })
  }
}
