import DocentSwift
import Foundation
import Testing

@Suite struct ProgramStructureTests {
  /// The pieces, each as its kind's first letter and its text.
  private func pieces(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return ProgramStructure(source: source).pieces.map { piece in
      let text = String(decoding: bytes[piece.range], as: UTF8.self)
      return switch piece.kind {
      case .importDeclaration: "import: \(text)"
      case .declaration: "declaration: \(text)"
      case .statement: "statement: \(text)"
      }
    }
  }

  @Test(arguments: [
    ("f(a)\nif await g() { h.i(b) }", ["a", "b", "f", "g", "h", "i"]),
    ("await f { g() }\nfunc h() { i() }\nlet a = { j() }", ["a", "f"]),
    ("f()", []),
  ])
  func `names what its top level says where it awaits`(source: String, names: [String]) {
    #expect(ProgramStructure(source: source).namesBesideAwait.sorted() == names)
  }

  @Test func `cuts a program into pieces in their order`() {
    let source = """
      import Foundation  // for Date
      // A comment before a statement.
      let größe = 1
      struct S {
        var a = 2
      }

        print(größe); func f() {}
      import Dispatch
      """
    #expect(
      pieces(source) == [
        "import: import Foundation", "statement: let größe = 1",
        "declaration: struct S {\n  var a = 2\n}", "statement: print(größe);",
        "declaration: func f() {}", "import: import Dispatch",
      ])
  }

  @Test(arguments: ["", "\n\n", "// nothing", "/* nothing */"])
  func `an empty program has no pieces`(source: String) {
    let structure = ProgramStructure(source: source)
    #expect(structure.pieces.isEmpty)
    #expect(!structure.hasStatements)
    #expect(structure.obstacles.isEmpty)
  }

  @Test func `lists what is imported`() {
    let structure = ProgramStructure(
      source: "import struct Foundation.Date\n@preconcurrency import Dispatch\nimport Dispatch")
    #expect(
      structure.imports == [
        "@preconcurrency import Dispatch", "import Dispatch", "import struct Foundation.Date",
      ])
    #expect(structure.modules == ["Dispatch", "Foundation"])
  }

  @Test(arguments: [
    "await f()", "let a = await f()", "if await f() { }", "for await a in s { print(a) }",
    "for try await a in s { print(a) }", "async let a = 1", "do { try await f() } catch { }",
    "print(\"\\(await f())\")", "switch await f() { default: break }",
    "while await f() { }", "guard await f() else { fatalError() }",
  ])
  func `is asynchronous when its top level awaits`(source: String) {
    #expect(ProgramStructure(source: source).isAsync)
  }

  @Test(arguments: [
    "f()", "Task { await f() }", "func g() async { await f() }", "let g = { await f() }",
    "struct S { func g() async { for await a in s { print(a) } } }",
    "actor A { init() async { await f() } }", "extension S { func g() async { async let a = 1 } }",
    "var a: Int { get async { await f() } }", "print(\"await f()\")", "// await f()",
    "do { func g() async { await f() } }",
  ])
  func `is not asynchronous when only functions and closures await`(source: String) {
    #expect(!ProgramStructure(source: source).isAsync)
  }

  @Test func `knows the variables that have a value from the start`() {
    let structure = ProgramStructure(
      source: """
        let a = 1, b: Int
        var (c, _, d) = (1, 2, 3)
        guard let e = Optional(1), case let (f, g) = (1, 2) else { fatalError() }
        for h in [1] { let i = h }
        let `in` = 1
        func j() { let k = 1 }
        """)
    #expect(structure.variables == ["a", "c", "d", "e", "f", "g", "in"])
  }

  @Test func `knows the constants that closures read`() {
    let structure = ProgramStructure(
      source: """
        let read = 1, listed = 2, shadowed = 3, member = 4, plain = 5
        let maybe: Int? = 6
        let first = { print(read) }
        let second = { [listed] in print(listed) }
        let third = { (shadowed: Int) in print(shadowed) }
        let fourth = { print(first.member, f(member: 1)) }
        let fifth = { if let maybe { print(maybe) } }
        print(plain)
        do { func inner() { print(second) } }
        """)
    #expect(structure.capturedConstants == ["first", "listed", "maybe", "read", "second"])
  }

  @Test func `tells a type with @main`() {
    #expect(ProgramStructure(source: "@main struct P { static func main() {} }").hasMainType)
    #expect(!ProgramStructure(source: "struct P { static func main() {} }").hasMainType)
  }

  @Test func `fileprivate goes where it compiles`() throws {
    let declarations = [
      ("struct A {}", "fileprivate struct A {}"),
      ("final class B {}", "fileprivate final class B {}"),
      ("@MainActor\nfinal class C {}", "@MainActor\nfileprivate final class C {}"),
      ("indirect enum D { case d(D), e }", "fileprivate indirect enum D { case d(D), e }"),
      ("/* note */ actor E {}", "fileprivate actor E {}"),
      ("protocol F {}", "fileprivate protocol F {}"),
      ("extension F { func g() {} }", "fileprivate extension F { func g() {} }"),
      (
        "@discardableResult func h() -> Int { 1 }",
        "@discardableResult fileprivate func h() -> Int { 1 }"
      ),
      ("nonisolated func i() {}", "fileprivate nonisolated func i() {}"),
      ("typealias J = Int", "fileprivate typealias J = Int"),
      ("func + (a: A, b: A) -> A { a }", "fileprivate func + (a: A, b: A) -> A { a }"),
      ("private struct K {}", "private struct K {}"),
      ("fileprivate func l() {}", "fileprivate func l() {}"),
      ("extension A: Equatable {}", "extension A: Equatable {}"),
      (
        "@propertyWrapper struct M { var wrappedValue = 1 }",
        "@propertyWrapper fileprivate struct M { var wrappedValue = 1 }"
      ),
    ]
    let source = declarations.map(\.0).joined(separator: "\n")
    let structure = ProgramStructure(source: source)
    let bytes = Array(source.utf8)
    let written = structure.pieces.map { piece in
      var text = Array(bytes[piece.range])
      if case .declaration(let offset?) = piece.kind {
        text.insert(contentsOf: "fileprivate ".utf8, at: offset - piece.range.lowerBound)
      }
      return String(decoding: text, as: UTF8.self)
    }
    #expect(written == declarations.map(\.1))
    #expect(structure.obstacles.isEmpty)
    let output = try compilerOutput(written.joined(separator: "\n"))
    #expect(output == "")
  }

  private func compilerOutput(_ source: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", file.path,
    ]
    let output = Pipe()
    compiler.standardError = output
    try compiler.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    compiler.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
