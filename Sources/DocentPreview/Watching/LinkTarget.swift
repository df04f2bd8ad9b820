import Foundation

/// Where symbolic links lead.
enum LinkTarget {
  /// The path that one link holds, absolute; `nil` for what is no link.
  static func next(of path: String) -> String? {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
      return nil
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return URL(filePath: target.hasPrefix("/") ? target : "\(folder)/\(target)")
      .standardizedFileURL.path
  }

  /// The path without any links; `nil` where it leads to nothing.
  static func last(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
