import DocentMarkdown
import DocentModel

/// Finds tables whose columns have no headings.
///
/// The first heading may be empty: what stands below it are the headings of the rows.
struct TableHeaderCheck: PageCheck {
  let check = Check(
    "table-header", .warning, "a table with columns that have no heading",
    explanation: """
      A screen reader reads the heading before each cell, so that one knows in which column it \
      stands. Write a word above each column; the first may do without. In HTML use `<th>`, or \
      `role="presentation"` for a table that is there for its looks only.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    page.elements.tables.compactMap { diagnostic(for: $0, in: page.source) }
      + page.elements.tagsOfBlocks.flatMap { tags in
        Self.tablesWithoutHeadings(in: tags).map { table in
          Diagnostic(
            check, "this table has no headings", at: table.range, in: page.source,
            hint: "write <th> for the cells that are, or role=\"presentation\" for mere looks")
        }
      }
  }

  private func diagnostic(
    for table: PageElements.Placed<Table>, in source: SourceFile
  ) -> Diagnostic? {
    let empty = table.element.header.indices.filter { index in
      table.element.header[index].allSatisfy(\.isBlank)
    }
    let isAllEmpty = empty.count == table.element.header.count
    let wanting = isAllEmpty ? empty : empty.filter { $0 > 0 }
    guard !wanting.isEmpty else { return nil }
    let line = table.range.start.line
    let range = SourceRange(
      table.range.start, to: SourcePosition(line: line, column: source.line(line).count + 1))
    let numbers = wanting.map { String($0 + 1) }.joined(separator: ", ")
    return Diagnostic(
      check,
      isAllEmpty
        ? "this table has no headings"
        : "column\(wanting.count == 1 ? "" : "s") \(numbers) of this table \(wanting.count == 1 ? "has" : "have") no heading",
      at: range, in: source, hint: "say above each column what is in it")
  }

  /// A table ends where the next begins: those within one another are there for their looks.
  private static func tablesWithoutHeadings(in tags: [HTMLTag]) -> [HTMLTag] {
    var tables: [HTMLTag] = []
    var open: HTMLTag?
    for tag in tags {
      switch tag.name {
      case "table":
        if let table = open { tables.append(table) }
        open = ["none", "presentation"].contains(tag.value(of: "role")) ? nil : tag
      case "th": open = nil
      default: break
      }
    }
    return tables + [open].compactMap(\.self)
  }
}
