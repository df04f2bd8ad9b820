import DocentSite
import Foundation
import Testing

@Suite struct ColourTests {
  @Test(arguments: [
    ("#b3341c", "#b3341c"), ("#FFF", "#ffffff"), ("#0f08", "#00ff0088"), ("#01020304", "#01020304"),
  ])
  func `CSS's hexadecimal forms are read`(text: String, normal: String) {
    #expect(Colour(text)?.description == normal)
  }

  @Test(arguments: ["", "#", "#12", "#12345", "#1234567", "b3341c", "#b3341g", "red", "#ééé"])
  func `nothing else is a colour`(text: String) {
    #expect(Colour(text) == nil)
  }

  // The first three are WCAG's own; the others were computed with another program.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
    ("#ab3015", "#ffffff", 6.63), ("#5a625e", "#f3eeea", 5.45),
  ])
  func `contrast is WCAG's, whichever colour comes first`(
    first: String, second: String, ratio: Double
  ) throws {
    let (first, second) = (try #require(Colour(first)), try #require(Colour(second)))
    #expect(abs(first.contrast(with: second) - ratio) < 0.01)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test func `what lies over a colour mixes with it`() throws {
    let shade = try #require(Colour("#00000080"))
    #expect(shade.over(.white).description == "#7f7f7f")
    #expect(shade.over(.black) == .black)
  }

  @Test(arguments: ["#000000", "#ffffff", "#b3341c", "#0000ff", "#00ff00", "#ffcc00", "#777777"])
  func `a colour survives being taken apart as the eye sees it`(text: String) throws {
    let colour = try #require(Colour(text))
    #expect(PerceivedColour(colour).displayed == colour)
  }

  // CSS Color 4 gives these for red.
  @Test func `lightness, chroma and hue are OKLCH's`() throws {
    let red = PerceivedColour(try #require(Colour("#ff0000")))
    #expect(abs(red.lightness - 0.628) < 0.001)
    #expect(abs(red.chroma - 0.2577) < 0.001)
    #expect(abs(red.hue * 180 / .pi - 29.23) < 0.01)
  }

  @Test func `what no screen shows loses chroma and keeps its hue`() {
    let vivid = PerceivedColour(lightness: 0.9, chroma: 0.4, hue: 0.5)
    let shown = PerceivedColour(vivid.displayed)
    #expect(shown.chroma < 0.1)
    #expect(abs(shown.lightness - 0.9) < 0.01)
    #expect(abs(shown.hue - 0.5) < 0.05)
  }
}
