import Foundation

/// The command lines of all processes, from the kernel.
func processes() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    .compactMap { try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8) }
}
