import Foundation

/// Whether a process has this in its command line.
func isRunning(_ text: String) throws -> Bool {
  try FileManager.default.contentsOfDirectory(atPath: "/proc").contains { name in
    let line = try? String(contentsOfFile: "/proc/\(name)/cmdline", encoding: .utf8)
    return Int(name) != nil && line?.contains(text) == true
  }
}
