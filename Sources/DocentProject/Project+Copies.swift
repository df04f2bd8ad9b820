import DocentExamples
import DocentMarkdown
import DocentModel
import DocentSite
import Foundation

extension Project {
  /// The files that the pages' fences are copies of.
  ///
  /// Paths in `file=` are relative to the folder of `docent.yml`, whatever folder the page is in.
  func readCopiedFiles(for documents: [Document]) -> CopiedFiles {
    .read(for: documents, below: folder)
  }
}

extension CopiedFiles {
  /// Reads the files that fences name, by paths relative to a folder.
  static func read(for documents: [Document], below folder: String) -> CopiedFiles {
    let reader = CopyReader(folder: folder)
    let entries = paths(in: documents).map { ($0, reader.entry($0)) }
    return CopiedFiles(Dictionary(uniqueKeysWithValues: entries))
  }
}

private struct CopyReader {
  /// An absolute path.
  let folder: String

  func entry(_ path: String) -> CopiedFiles.Entry {
    guard let data = FileManager.default.contents(atPath: absolute(path)) else {
      return .missing(nearest: nearestPath(to: path))
    }
    return SourceFile.decode([UInt8](data), path: path).source.map { .text($0) } ?? .notText
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// The path with its first wrong component mended, where a file or folder has almost that name.
  private func nearestPath(to path: String) -> String? {
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, component) in components.enumerated() {
      let above = components[..<index].joined(separator: "/")
      let known = (try? FileManager.default.contentsOfDirectory(atPath: absolute(above))) ?? []
      if component.isEmpty || component == "." || component == ".." || known.contains(component) {
        continue
      }
      guard let nearest = known.sorted().nearest(to: component) else { return nil }
      return (components[..<index] + [nearest] + components[(index + 1)...])
        .joined(separator: "/")
    }
    return nil
  }
}
