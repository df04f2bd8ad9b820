import Testing

@Suite struct MissingAltCheckTests {
  @Test func `an image without a text is found between its brackets, or at its tag`() async throws {
    try await expectFindings(
      of: "missing-alt",
      inPage: """
        # Home

        A ![⟦⟧missing-alt⟧](a.png) and ![⟦ ⟧missing-alt⟧](b.png), [![⟦⟧missing-alt⟧](c.png)](d.md).

        > é ⟦<img⟧missing-alt⟧ src="e.png">

        <p align="center">
          <a href="f.md">⟦<img⟧missing-alt⟧ src="f.png"></a>
        </p>

        - x

          ![⟦⟧missing-alt⟧][ref]

        [ref]: g.png
        """)
  }

  @Test func `a text, a decision and what is no image are fine`() async throws {
    try await expectFindings(
      of: "missing-alt",
      inPage: """
        ![A bot](a.png) ![`code`](b.png) `![](c.png)` \\![](d.png)

        ```text
        ![](e.png)
        ```

        <img src="f.png" alt=""> <IMG SRC="g.png" ALT='A bot'>
        <img src="h.png" aria-hidden="true"> <img src="i.png" role="presentation">
        <img src="j.png" aria-label="A bot"> <input type="text"> <area shape="rect">

        <!-- <img src="k.png"> -->
        """)
  }
}
