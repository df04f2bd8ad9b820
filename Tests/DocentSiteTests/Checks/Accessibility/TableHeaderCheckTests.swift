import Testing

@Suite struct TableHeaderCheckTests {
  @Test func `a column without a heading is found at the heading's line`() async throws {
    try await expectFindings(
      of: "table-header",
      inPage: """
        ⟦| | |⟧table-header⟧
        |---|---|
        | a | b |

        Text.

        ⟦| a | | c |⟧table-header⟧
        |---|---|---|
        | a | b | c |

        > ⟦| |⟧table-header⟧
        > |---|
        > | a |
        """)
  }

  @Test func `headings, and an empty corner, are fine`() async throws {
    try await expectFindings(
      of: "table-header",
      inPage: """
        | | b |
        |---|---|
        | a | b |

        Text.

        | `a` | <br> | ![x](x.png) |
        |---|---|---|
        | a | b | c |
        """)
  }

  @Test func `a table in HTML needs a heading too`() async throws {
    try await expectFindings(
      of: "table-header",
      inPage: """
        ⟦<table⟧table-header⟧ class="a">
        <tr><td>a</td></tr>
        </table>

        - <div>
          ⟦<table⟧table-header⟧><tr><td>a</td></tr></table>
          </div>

        <table>

        <tr>

        <th>a</th>

        </tr>

        </table>

        <table role="presentation"><tr><td>a</td></tr></table>

        `<table>`
        """)
  }
}
