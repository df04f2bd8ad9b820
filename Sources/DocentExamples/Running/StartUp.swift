import DocentModel
import Foundation

/// A C object that is linked into every example and runs before it.
///
/// It does what Swift source cannot do before `main.swift` begins: standard output is unbuffered,
/// so that nothing is lost in a trap, and the process cannot eat the machine: 8 GiB of memory
/// (address space that is written to), 16 MiB a file, no core dumps. It also has the function that
/// marks standard error where a fence begins, which the standard library cannot write to.
enum StartUp {
  static let mostBytesWritten = 16 << 20

  static let source = """
    #include <stdio.h>
    #include <sys/resource.h>
    #include <unistd.h>

    static void limit(int resource, rlim_t most) {
      struct rlimit limits = {most, most};
      setrlimit(resource, &limits);
    }

    __attribute__((constructor)) static void docent_start_up(void) {
      setvbuf(stdout, NULL, _IONBF, 0);
      limit(RLIMIT_CORE, 0);
      limit(RLIMIT_FSIZE, \(mostBytesWritten));
      limit(RLIMIT_DATA, (rlim_t)8 << 30);
    }

    void docent_mark_error(int fence) {
      dprintf(STDERR_FILENO, "\\036docent fence %d\\037", fence);
    }

    """

  /// The path of the object, compiled once a workspace.
  ///
  /// - Throws: `ExampleEnvironmentError.startUpFailed` with what the C compiler printed.
  static func object(
    toolchain: Toolchain, workspace: Workspace, environment: [String: String]
  ) async throws -> String {
    let key = ContentHash(of: [source, toolchain.version]).description.prefix(16)
    let object = workspace.path("start-up-\(key).o")
    if FileManager.default.fileExists(atPath: object) { return object }
    let text = workspace.uniquePath("start-up") + ".c"
    let unfinished = workspace.uniquePath("start-up") + ".o"
    defer { workspace.remove(text) }
    try source.write(toFile: text, atomically: false, encoding: .utf8)
    let compile = ChildProcess(
      executable: toolchain.clang, arguments: ["-c", "-O1", "-fPIC", text, "-o", unfinished],
      environment: environment, directory: workspace.folder)
    let result = try await compile.run(scratch: workspace.uniquePath("clang"))
    guard result.ending == .exited(0) else {
      throw ExampleEnvironmentError.startUpFailed(output: result.errorOutput)
    }
    try workspace.publish(unfinished, as: object)
    return object
  }
}
