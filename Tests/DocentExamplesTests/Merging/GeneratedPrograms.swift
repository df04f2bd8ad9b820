/// Small programs from a table: each way to make a value, used in each way.
enum GeneratedPrograms {
  static let all = values.flatMap { value in
    uses.map { use in value.declaration + "\n" + use.replacing("VALUE", with: value.expression) }
  }

  /// A part of them in which each value and each use comes several times.
  static let sample = all.enumerated().filter { (2 * $0.offset + $0.offset / uses.count) % 5 == 0 }
    .map(\.element)

  private static let values: [(declaration: String, expression: String)] = [
    ("", "42"),
    ("", "\"text\""),
    ("", "{ (number: Int) in number + 1 }(2)"),
    ("import Foundation", "Date(timeIntervalSince1970: 0)"),
    ("struct Point { var x = 1, y = 2 }", "Point()"),
    ("enum Shape { case circle(radius: Int), square }", "Shape.circle(radius: 3)"),
    ("final class Counter { var count = 0 }", "Counter()"),
    ("final class Label: Sendable { let text = \"label\" }", "Label().text"),
    ("struct Box<Value> { var value: Value }", "Box(value: 7)"),
    ("struct Item: Hashable { let id: Int }", "[Item(id: 1), Item(id: 2)]"),
    ("actor Bank { var balance = 10 }", "Bank()"),
    ("@MainActor final class Model { var number = 1 }", "Model().number"),
    ("struct Token: ~Copyable { let id = 1 }", "Token().id"),
    ("enum Failure: Error { case bad(Int) }", "Failure.bad(3)"),
    ("func place(_ line: Int = #line) -> Int { line }", "place()"),
    ("func fetch() -> String { \"sync\" }\nfunc fetch() async -> String { \"async\" }", "fetch()"),
    (
      """
      protocol Named { var name: String { get } }
      extension Named { func greeting() -> String { "Hello, \\(name)" } }
      struct Cat: Named { let name = "Tom" }
      """, "(Cat() as any Named).greeting()"
    ),
    (
      """
      struct Outer { struct Inner { let number: Int } }
      extension Outer.Inner: CustomStringConvertible { var description: String { "#\\(number)" } }
      """, "Outer.Inner(number: 1)"
    ),
    (
      """
      @propertyWrapper struct Clamped {
        private var value = 0
        var wrappedValue: Int { get { value } set { value = min(newValue, 100) } }
        init(wrappedValue: Int) { self.wrappedValue = wrappedValue }
      }
      struct Settings { @Clamped var volume = 300 }
      """, "Settings().volume"
    ),
    (
      """
      @resultBuilder enum Sum {
        static func buildBlock(_ numbers: Int...) -> Int { numbers.reduce(0, +) }
      }
      func sum(@Sum _ numbers: () -> Int) -> Int { numbers() }
      """, "sum { 1; 2 }"
    ),
  ]

  private static let uses: [String] = [
    "print(VALUE)",
    "let value = VALUE\nprint(value)",
    "let values = [VALUE]\nprint(values, values.count)",
    "let value: Any? = VALUE\nprint(value as Any)",
    "let value = VALUE\nlet show = { print(\"closure\", value) }\nshow()",
    "var value = VALUE\nlet change = { value = VALUE }\nchange()\nprint(type(of: value))",
    "let value = VALUE\nawait Task.detached { print(value) }.value",
    "let value = VALUE\nTask.detached { _ = value }",
    "let value = VALUE\nawait Task { print(value) }.value",
    "var value = VALUE\nawait Task { value = VALUE }.value\nprint(\"done\")",
    "var value = VALUE\nlet set = { @concurrent () async in value = VALUE }\nawait set()",
    """
    let value = VALUE
    await withTaskGroup(of: Void.self) { group in group.addTask { print(value) } }
    """,
    """
    var value = VALUE
    await withTaskGroup(of: Void.self) { group in group.addTask { value = VALUE } }
    """,
    "func use() { print(value) }\nlet value = VALUE\nuse()",
    "guard let value = Optional(VALUE) else { fatalError() }\nprint(value)",
    "guard let value = Optional(VALUE) else { fatalError() }\nawait Task.detached { print(value) }.value",
    "guard let value = Optional(VALUE) else { fatalError() }\nTask.detached { _ = value }",
    "for value in [VALUE, VALUE] { print(value) }",
    "do {\n  async let value = VALUE\n  print(await value)\n}",
    "let value = VALUE\ndo {\n  async let copy = value\n  print(await copy)\n}",
    "func identity<T>(_ value: T) -> T { value }\nprint(identity(VALUE))",
    """
    nonisolated func take(_ value: Any) async { print("took") }
    let value = VALUE
    await take(value)
    """,
    "dump(VALUE)",
    "print(String(reflecting: VALUE).count)",
    "let first = VALUE\nlet second = first\nprint(\"\\(first) and \\(second)\")",
    "defer { print(\"bye\") }\nprint(VALUE)",
    "switch VALUE { case let value: print(value) }",
    "if true {\n  let value = VALUE\n  let show = { print(value) }\n  show()\n}",
    "outer: for _ in 0..<2 { for _ in 0..<2 { print(VALUE); continue outer } }",
    "let value = VALUE\nprint(Mirror(reflecting: value).children.count)",
  ]
}
