import Testing

/// Where a fence can stand, and how its file can be written.
struct Surrounding: Sendable, CustomTestStringConvertible {
  /// Before the first line of what holds the fence, and before its other lines.
  let first: String
  let rest: String
  let lineEnd: String
  let marks: String
  let endsInLineEnd: Bool

  static let all: [Surrounding] = {
    let places = [
      ("", ""), ("- ", "  "), ("10. ", "    "), ("-\t", "\t"), ("> ", "> "), (">", ">"),
      ("> - ", ">   "), ("- > ", "  > "), ("  ", "  "), ("* - ", "    "),
    ]
    return places.flatMap { place in
      ["\n", "\r\n", "\r"].flatMap { lineEnd in
        ["```", "~~~", "`````"].flatMap { marks in
          [true, false].map {
            Surrounding(
              first: place.0, rest: place.1, lineEnd: lineEnd, marks: marks, endsInLineEnd: $0)
          }
        }
      }
    }
  }()

  /// A page that ends with these lines; `|` stands for the marks of the fence.
  func page(_ lines: String...) -> String {
    let block = lines.enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      let blank = line.isEmpty ? prefix.replacing(/[ \t]+$/, with: "") : prefix
      // A quote's mark takes one blank after it.
      let taken = prefix.hasSuffix(">") && line.first?.isWhitespace == true ? " " : ""
      return blank + taken + line.replacing("|", with: marks)
    }
    // What is strange must stay: blanks at ends of lines, tabs, no empty line after a heading.
    let above = ["# Title  ", "Text\twith\ttabs   ", ""]
    return (above + block).joined(separator: lineEnd) + (endsInLineEnd ? lineEnd : "")
  }

  var testDescription: String {
    "\(first.debugDescription) \(lineEnd.debugDescription) \(marks) \(endsInLineEnd)"
  }
}

@Suite struct `An update changes nothing but` {
  @Test(arguments: Surrounding.all)
  func `the lines of an output that differ`(_ place: Surrounding) {
    let old = place.page(
      "|swift, id=a", "print(1)", "|", "", "|output", "one  ", "old", "", "three", "|")
    let new = place.page(
      "|swift, id=a", "print(1)", "|", "", "|output", "one  ", "new", "and", "", "three", "|")
    #expect(UpdatedPage(old, printing: "one\nnew\nand\n\nthree").text == new)
    #expect(UpdatedPage(new, printing: "one\nnew\nand\n\nthree").text == new)
  }

  @Test(arguments: Surrounding.all)
  func `a fence that it adds`(_ place: Surrounding) {
    let old = place.page("|swift, id=a", "print(1)", "|")
    let new = place.page("|swift, id=a", "print(1)", "|", "|output", "one", "", "  two", "|")
    #expect(UpdatedPage(old, printing: "one\n\n  two").text == new)
    #expect(UpdatedPage(new, printing: "one\n\n  two").text == new)
  }

  @Test(arguments: Surrounding.all)
  func `the text in a comment`(_ place: Surrounding) {
    let old = place.page("|swift", "  print(1)  // Prints \"old\" ", "// Prints \"two\"", "|")
    let new = place.page("|swift", "  print(1)  // Prints \"new\" ", "// Prints \"two\"", "|")
    #expect(UpdatedPage(old, printing: "new\ntwo").text == new)
  }

  @Test(arguments: Surrounding.all)
  func `comments that it moves together`(_ place: Surrounding) {
    let old = place.page(
      "|swift", "print(1)  // Prints \"1\"", "// Prints \"2\"", "if true {", "\tprint(3)  ",
      "\t// Prints \"3\"", "}", "|")
    let new = place.page(
      "|swift", "print(1)", "if true {", "\tprint(3)  ", "\t// Prints \"1\"", "\t// Prints \"x\"",
      "}", "|")
    #expect(UpdatedPage(old, printing: "1\nx").text == new)
    #expect(UpdatedPage(new, printing: "1\nx").text == new)
  }

  @Test(arguments: Surrounding.all)
  func `the lines of a copy that differ`(_ place: Surrounding) {
    let old = place.page("|swift, file=a.swift", "func a() {", "  old()", "}", "|", "", "Text.")
    let new = place.page(
      "|swift, file=a.swift", "func a() {", "  new()", "", "  more()", "}", "|", "", "Text.")
    let files = ["a.swift": "func a() {\r\n  new()\r\n\r\n  more()\r\n}\r\n"]
    #expect(UpdatedPage(old, printing: "", files: files).text == new)
    #expect(UpdatedPage(new, printing: "", files: files).text == new)
  }
}
