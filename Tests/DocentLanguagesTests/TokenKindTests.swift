import DocentLanguages
import Testing

@Suite struct TokenKindTests {
  @Test func `a page needs few colours`() {
    #expect(TokenKind.allCases.count <= 8)
  }
}
