import DocentSwift
import Testing

@Suite struct `An obstacle to merging` {
  /// For each obstacle, programs that have just it, and as many that look alike and have none.
  private static let cases: [(MergeObstacle, shown: [String], missed: [String])] = [
    (
      .syntaxError,
      ["print(1)\n}", "print(1) print(2)", "print(1) /* open", "#!/usr/bin/swift\nprint(1)"],
      ["do { print(1) }", "print(1); print(2)", "print(1) /* closed */", "// #!/usr/bin/swift"]
    ),
    (
      .mainType, ["@main struct Program { static func main() {} }"],
      ["struct Program { static func main() {} }\nProgram.main()"]
    ),
    (
      .operatorDeclaration,
      ["infix operator <+>", "precedencegroup Low { lowerThan: AdditionPrecedence }"],
      ["func + (a: Bool, b: Bool) -> Bool { a || b }", "print(1 + 2)"]
    ),
    (
      .conditionalCompilation, ["#if DEBUG\nprint(1)\n#endif"],
      ["func f() {\n  #if DEBUG\n  print(1)\n  #endif\n}"]
    ),
    (.macro, ["macro m() = #externalMacro(module: \"M\", type: \"T\")"], ["let macro = 1"]),
    (
      .accessModifier, ["public struct S {}", "open class C {}", "internal func f() {}"],
      ["struct S { public var n = 1 }", "private class C {}", "fileprivate func f() {}"]
    ),
    (.exportedSymbol, ["@_cdecl(\"f\") func f() {}"], ["@inline(never) func f() {}"]),
    (
      .conformance,
      ["extension Int: @retroactive Error {}", "protocol P {}\nextension Int: P {}"],
      [
        "extension Int { var half: Int { self / 2 } }",
        "struct S { struct T {} }\nextension S.T: Error {}",
      ]
    ),
    (.literalType, ["typealias IntegerLiteralType = Double"], ["typealias Number = Double"]),
    (
      .lifetime,
      [
        "class C { deinit { print(1) } }", "class C { weak var c: C? }", "struct S: ~Copyable {}",
        "class C {}\nlet c = C()\nlet f = { [unowned c] in print(c) }\nf()",
      ],
      [
        "class C { func reinit() {} }", "class C { var c: C? }", "struct S: Copyable {}",
        "print(~1)",
      ]
    ),
    (
      .sourcePlace,
      ["print(#function)", "print(#fileID)", "print(#column)", "#sourceLocation()"],
      ["print(#line)", "let file = 1", "let column = 2", "// #sourceLocation()"]
    ),
    (
      .typeName, ["print(String(reflecting: 1))", "print(_typeName(Int.self))"],
      ["print(Mirror(reflecting: 1))", "print(type(of: 1))"]
    ),
    (.commandLine, ["print(CommandLine.arguments)"], ["print(\"CommandLine.arguments\")"]),
    (.topLevelReturn, ["if true { return }"], ["func f() { return }"]),
    (.topLevelDefer, ["defer { print(1) }"], ["func f() { defer { print(1) } }"]),
    (
      .asyncLet, ["async let a = 1\nprint(await a)", "do { async let a = 1; print(await a) }"],
      [
        "func f() async { async let a = 1; print(await a) }",
        "Task { async let a = 1; print(await a) }",
      ]
    ),
    (
      .asyncOverload, ["func f() {}\nfunc f() async {}\nawait f()"],
      ["func f() {}\nfunc f() async {}\nf()"]
    ),
    (
      .unusualVariable,
      [
        "lazy var a = 1", "var a: Int { 1 }", "var a = 1 { didSet { print(1) } }",
        "private let a = 1",
      ],
      ["var a = 1", "var a: Int = { 1 }()", "struct S { lazy var a = 1 }", "let a = 1"]
    ),
    (
      .namesake,
      ["let max = max(1, 2)", "print(max(1, 2))\nlet max = 3", "func f() {}\nlet f = 1"],
      ["let max = [1].max()", "let max = 3\nprint(max)", "func f(f: Int) {}\nlet g = 1"]
    ),
    (
      .sharedVariable,
      [
        "let a = 1\nfunc f() { print(a) }", "var a = 1\nlet f = { a += 1 }\nawait g(f)",
        "let a = 1\nstruct S { var b = a }", "var a: Int\nlet f = { a = 1 }",
        "guard let a = Int(\"1\") else { fatalError() }\nfunc f() { print(a) }",
        "func run(_ f: sending () -> Void) {}\nvar a = 1\nrun { a += 1 }",
        "let a = 1\nfunc f(_ b: Int = a) {}", "let `in` = 1\nfunc f() { print(`in`) }",
        "let a: Int? = 1\nfunc f() { if let a { print(a) } }",
      ],
      [
        "let a = 1\nfunc f(a: Int) { print(a) }", "var a = 1\nlet f = { a += 1 }\nf()",
        "let a = 1\nstruct S { var a = 1; func f() { print(a) } }", "var a: Int\na = 1",
        "guard let a = Int(\"1\") else { fatalError() }\nlet f = { print(a) }",
        "let a = 1\nfunc f() { let a = 2; print(a) }",
        "let a = 1\nfunc f(_ b: S) { print(b.a) }", "let a = 1\nfunc f() { g(a: 2) }",
        "let a = 1\nfunc f() { for a in [2] { print(a) } }",
      ]
    ),
  ]

  @Test(arguments: cases.flatMap { entry in entry.shown.map { ($0, entry.0) } })
  func `is noticed`(program: String, obstacle: MergeObstacle) {
    #expect(ProgramStructure(source: program).obstacles == [obstacle])
  }

  @Test(arguments: cases.flatMap(\.missed))
  func `is not seen where there is none`(program: String) {
    #expect(ProgramStructure(source: program).obstacles == [])
  }

  @Test func `of each kind is tried`() {
    #expect(Set(Self.cases.map(\.0)) == Set(MergeObstacle.allCases))
  }
}
