import DocentSwift
import Testing

@Suite struct `Functions with and without async` {
  @Test(arguments: [
    ("public func f() {}; public func f() async {}", ["f"]),
    ("public func f() {}; public func f(_ n: Int = 1) async {}", ["f"]),
    ("public func f(_ n: Int) {}; public func f(n: Int) async {}", []),
    ("public func f() {}; public func g() async {}", []),
    ("func f() {}; public func f() async {}", []),
    ("public struct A { public func f() {}; public func f() async {} }", ["f"]),
    ("public struct A { public func f() {} }\npublic extension A { func f() async {} }", ["f"]),
    ("public struct A { public func f() {} }; public struct B { public func f() async {} }", []),
    ("public protocol P { func `in`(); func `in`() async }", ["in"]),
    ("public func f() { func g() {}; func g() async {} }", []),
  ])
  func `are found where a call could mean either`(_ source: String, _ names: [String]) {
    var overloads = AsyncOverloads()
    overloads.add(source: source)
    #expect(overloads.names == names)
  }

  @Test func `may stand in two files of a module`() {
    var overloads = AsyncOverloads()
    overloads.add(source: "public func f() {}")
    overloads.add(source: "public func f() async {}")
    #expect(overloads.names == ["f"])
  }
}
