import Foundation
import Subprocess
import Testing

@Suite(.timeLimit(.minutes(5))) struct `An interrupted run` {
  @Test(arguments: [SIGINT, SIGTERM])
  func `ends at once, with all that its examples started`(signal: Int32) async throws {
    // A mark for the command line of what the example starts, that no other process has.
    let seconds = 100_000 + Int.random(in: 1..<100_000)
    let site = try SmallSite(
      """
      -- content/index.md --
      ```swift, timeout=600
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(filePath: "/bin/sleep")
      sleeper.arguments = ["\(seconds)"]
      try sleeper.run()
      while true {}
      ```
      """)
    var delay = Duration.zero
    let run = try await site.docent(["test"]) { running in
      try await eventually("the example starts a process") {
        try commandLines().contains { $0.hasSuffix(" \(seconds)") }
      }
      delay = await running.end(with: signal)
    }
    // A quarter of a second, if the machine is not busy.
    #expect(delay < .seconds(60))
    #expect(run.status == 128 + signal)
    #expect(run.output + run.errors == "")
    try await eventuallyNoProcess { $0.contains(site.folder) || $0.hasSuffix(" \(seconds)") }
    #expect(site.files(in: ".build/docent").keys.allSatisfy { !$0.contains("program") })
  }

  @Test func `does not take a compiler that it stopped for an example's failure`() async throws {
    // A compiler that never ends its work, so that the interruption comes while it is at it.
    let seconds = 100_000 + Int.random(in: 1..<100_000)
    let site = try SmallSite(
      """
      -- content/index.md --
      ```swift
      print(1)
      ```
      -- tools/swiftc --
      #!/bin/sh
      [ "$1" = --version ] && echo "Swift version 6.9 (none)" && exit
      exec sleep \(seconds)
      -- tools/clang --
      #!/bin/sh
      for last; do :; done
      : > "$last"
      """)
    for tool in ["swiftc", "clang"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(site.folder)/tools/\(tool)")
    }
    let path = "\(site.folder)/tools:/usr/bin:/bin"
    let run = try await site.docent(["build"], environment: .inherit.updating(["PATH": path])) {
      running in
      try await eventually("the compiler is at work") {
        try commandLines().contains { $0.hasSuffix(" \(seconds)") }
      }
      _ = await running.end(with: SIGINT)
    }
    #expect(run.status == 128 + SIGINT)
    #expect(run.output + run.errors == "")
    try await eventuallyNoProcess { $0.hasSuffix(" \(seconds)") }
    #expect(site.files().isEmpty)
  }
}

/// Waits until no process has such a command line: what is killed is gone only when the kernel comes
/// to it.
func eventuallyNoProcess(
  sourceLocation: SourceLocation = #_sourceLocation, _ isMeant: (String) -> Bool
) async throws {
  try await eventually("no process is left", sourceLocation: sourceLocation) {
    try !commandLines().contains(where: isMeant)
  }
}

/// The command lines of all processes.
func commandLines() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    .compactMap { FileManager.default.contents(atPath: "/proc/\($0)/cmdline") }
    .map { String(decoding: $0, as: UTF8.self).split(separator: "\0").joined(separator: " ") }
}
