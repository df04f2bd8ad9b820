import Testing

@Suite struct CodeLanguageCheckTests {
  @Test func `code without a language is found at its fence`() async throws {
    try await expectFindings(
      of: "code-language",
      inPage: """
        # Home

        ⟦```⟧code-language⟧
        a
        ```

        - in a list

          ⟦~~~~⟧code-language⟧
          b
          ~~~~

        > ⟦```⟧code-language⟧
        > c
        > ```
        """)
  }

  @Test func `a language, an output, and code that is only indented are fine`() async throws {
    try await expectFindings(
      of: "code-language",
      inPage: """
        ```text
        a
        ```

        ```swift
        print(1)
        ```

        ```output
        1
        ```

            b

        <!--
        ```
        c
        ```
        -->
        """)
  }
}
