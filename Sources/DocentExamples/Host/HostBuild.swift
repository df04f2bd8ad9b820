import DocentSwift
import Foundation

/// What SwiftPM's build of a package left behind: its objects, and the flags to use its modules.
///
/// Read from the descriptions that SwiftPM writes for its own build engine beside the products.
struct HostBuild {
  /// Paths of object files of libraries, without executables, tests and macros.
  let objects: [String]
  let compileFlags: [String]
  let linkFlags: [String]
  let localDependencies: [String]
  /// The Swift files of each module.
  private let sources: [[String]]

  private struct Description: Decodable {
    struct Command: Decodable {
      let moduleName: String
      let isLibrary: Bool
      let objects: [String]
      let otherArguments: [String]
      let sources: [String]
      let importPath: String
    }

    struct TestProduct: Decodable { let productName: String }
    struct Discovery: Decodable { let inputs: [File] }
    struct File: Decodable { let name: String }

    let swiftCommands: [String: Command]
    let builtTestProducts: [TestProduct]
    let testDiscoveryCommands: [String: Discovery]

    /// The modules of tests, which SwiftPM counts among the libraries.
    var testModules: Set<String> {
      let objects = Set(testDiscoveryCommands.values.flatMap(\.inputs).map(\.name))
      let written = swiftCommands.values.filter { !objects.isDisjoint(with: $0.objects) }
      let products = builtTestProducts.map(\.productName)
      let generated = products.map { $0.replacing("PackageTests", with: "PackageDiscoveredTests") }
      return Set(written.map(\.moduleName) + products + generated)
    }
  }

  private struct State: Decodable {
    struct Content: Decodable { let dependencies: [Dependency] }
    struct Dependency: Decodable { let packageRef: Reference }
    struct Reference: Decodable {
      let kind: String
      let location: String
    }

    let object: Content
  }

  init(package: String) throws {
    let build = package + "/.build"
    let data = try Data(contentsOf: URL(filePath: build + "/debug/description.json"))
    let description = try JSONDecoder().decode(Description.self, from: data)
    let manifest = try String(contentsOfFile: build + "/debug.yaml", encoding: .utf8)
    let tests = description.testModules
    // Macros, and what they are made of, are programs of the compiler and not for linking.
    let commands = description.swiftCommands.filter { !$0.key.hasSuffix("-tool.module") }.values
      .filter { $0.isLibrary && !tests.contains($0.moduleName) }
      .sorted { $0.moduleName < $1.moduleName }
    let swiftModules = Set(description.swiftCommands.values.map(\.moduleName))
    objects =
      commands.flatMap(\.objects).filter { FileManager.default.fileExists(atPath: $0) }
      + Self.otherObjects(in: build + "/debug", except: swiftModules)
    let paths = Set(commands.map(\.importPath)).sorted().flatMap { ["-I", $0] }
    compileFlags = paths + Self.importFlags(commands.map(\.otherArguments))
    linkFlags = Self.linkFlags(manifest)
    sources = commands.map(\.sources)
    let state = try? JSONDecoder().decode(
      State.self, from: Data(contentsOf: URL(filePath: build + "/workspace-state.json")))
    localDependencies = (state?.object.dependencies ?? []).map(\.packageRef)
      .filter { $0.kind == "fileSystem" }.map(\.location)
  }

  /// The names of the functions that a module has both with and without `async`, sorted.
  var asyncOverloads: [String] {
    let names = sources.flatMap { files in
      var overloads = AsyncOverloads()
      for file in files {
        if let source = try? String(contentsOfFile: file, encoding: .utf8) {
          overloads.add(source: source)
        }
      }
      return overloads.names
    }
    return Set(names).sorted()
  }

  func linkArguments(library: String) -> [String] {
    ["-emit-library", "-o", library] + linkFlags + objects
  }

  /// Objects of C and C++ targets, whose folders have no Swift module's name.
  private static func otherObjects(in folder: String, except modules: Set<String>) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var objects: [String] = []
    for name in names.sorted() where name.hasSuffix(".build") {
      let module = name.dropLast(".build".count)
      if modules.contains(String(module)) || module.hasSuffix("-tool") { continue }
      let walk = FileManager.default.enumerator(atPath: folder + "/" + name)
      while let file = walk?.nextObject() as? String {
        if file.hasSuffix(".o") { objects.append("\(folder)/\(name)/\(file)") }
      }
    }
    return objects
  }

  /// The flags by which a module finds others: search paths, module maps, macro plug-ins.
  private static func importFlags(_ lists: [[String]]) -> [String] {
    var seen: Set<[String]> = []
    var flags: [String] = []
    for list in lists {
      var rest = list[...]
      while let flag = rest.popFirst() {
        let unit: [String]
        switch flag {
        case "-I", "-F", "-load-plugin-executable", "-plugin-path", "-external-plugin-path":
          unit = [flag] + [rest.popFirst()].compactMap { $0 }
        case "-Xcc":
          let value = rest.popFirst() ?? ""
          if value == "-I" || value == "-isystem" || value == "-F" {
            unit = ["-Xcc", value] + rest.prefix(2)
            rest = rest.dropFirst(2)
          } else if value.hasPrefix("-fmodule-map-file=") || value.hasPrefix("-I") {
            unit = ["-Xcc", value]
          } else {
            continue
          }
        case "-Xfrontend" where rest.first == "-load-plugin-executable":
          unit = [flag] + rest.prefix(3)
          rest = rest.dropFirst(3)
        default:
          continue
        }
        if seen.insert(unit).inserted { flags += unit }
      }
    }
    return flags
  }

  /// The libraries of the system that SwiftPM links into the package's products.
  private static func linkFlags(_ manifest: String) -> [String] {
    var flags: Set<String> = []
    for word in manifest.split(separator: "\"") where word.hasPrefix("-l") && word.count > 2 {
      if !word.hasPrefix("-load") { flags.insert(String(word)) }
    }
    return flags.sorted()
  }
}
