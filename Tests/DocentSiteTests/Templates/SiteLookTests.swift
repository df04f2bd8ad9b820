import DocentModel
import DocentSite
import Testing

/// Logo, favicon, card and accent, as `docent.yml` sets them.
@Suite struct SiteLookTests {
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let page = """
    -- content/a/b.md --
    # B
    -- theme/templates/page.mustache --
    {{logo}}|{{logoDark}}|{{favicon}} {{faviconType}}|{{card}}|\
    {{#logoSize}}{{width}}×{{height}}{{/logoSize}}
    -- theme/favicon.svg --
    <svg>theme</svg>

    """

  @Test func `without settings there is the theme's favicon`() async throws {
    let site = try await TestSite(Self.page).build()
    let favicon = try #require(site.path(ofAsset: "favicon.svg"))
    #expect(site["a/b.html"] == "||../\(favicon) image/svg+xml||\n")
  }

  @Test func `images are linked under names with a hash`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      baseURL: https://example.org/docs/
      theme:
        logo: images/logo.svg
        logoDark: images/dark.PNG
        favicon: tab.ico
        card: card.png
      -- tab.ico --
      ico
      \(Self.page)
      """
    )
    .adding("images/logo.svg", Array("<svg xmlns='\(Self.namespace)' viewBox='0 0 40 30'/>".utf8))
    .adding("images/dark.PNG", TestImage.png(width: 8, height: 6))
    .adding("card.png", TestImage.png(width: 120, height: 63)).build()
    #expect(site.problems == [])
    let logo = try #require(site.path(ofAsset: "logo.svg"))
    let dark = try #require(site.path(ofAsset: "dark.png"))
    let favicon = try #require(site.path(ofAsset: "tab.ico"))
    let card = try #require(site.path(ofAsset: "card.png"))
    #expect(
      site["a/b.html"]
        == "../\(logo)|../\(dark)|../\(favicon) image/x-icon|https://example.org/docs/\(card)|40×30\n"
    )
    #expect(site.path(ofAsset: "favicon.svg") == nil)
  }

  @Test func `a missing image is an error at its name`() async throws {
    let site = try await TestSite(
      "-- docent.yml --\ntheme:\n  logo: images/logo.svg\n-- content/index.md --\n# A\n"
    ).build()
    #expect(
      site.problems == [
        "docent.yml:2:9: error: there is no file ‘images/logo.svg’ [configuration] "
          + "paths start at the folder of docent.yml"
      ])
  }

  @Test func `an image that is cut off is a warning at its name`() async throws {
    let image = TestImage.png(width: 8, height: 6)
    let site = try await TestSite(
      "-- docent.yml --\ntheme: { favicon: a.png }\n-- content/index.md --\n# A\n"
    ).adding("a.png", image.dropLast(20)).build()
    #expect(
      site.problems == [
        "docent.yml:1:19: warning: ‘a.png’ is no image, or is cut off [corrupt-image] "
          + "open it in a viewer, and save it again"
      ])
  }

  @Test func `a card that no page can name is a warning`() async throws {
    let site = try await TestSite(
      "-- docent.yml --\ntheme: { card: a.png }\n-- content/index.md --\n# A\n"
    ).adding("a.png", TestImage.png(width: 8, height: 6)).build()
    #expect(
      site.problems == [
        "docent.yml:1:16: warning: no page names this card, since it takes the site's whole "
          + "address [unused-card] say with ‘baseURL’ where the site will be"
      ])
  }

  @Test func `a logo for dark pages alone is a warning`() async throws {
    let site = try await TestSite(
      "-- docent.yml --\ntheme: { logoDark: a.png }\n-- content/index.md --\n# A\n"
    ).adding("a.png", TestImage.png(width: 8, height: 6)).build()
    #expect(
      site.problems == [
        "docent.yml:1:20: warning: no page shows this logo, since light pages have none "
          + "[unused-logo] name with ‘logo’ the image for light pages"
      ])
  }

  @Test func `an accent takes the place of the theme's`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      theme: { accent: "#0a5" }
      -- content/index.md --
      # A
      -- theme/styles/tokens.css --
      @layer tokens { :root { --page: light-dark(#fff, #000); --accent: light-dark(#f00, #f99); } }
      """
    ).build()
    let styles = try #require(site.asset("docent.css"))
    let tokens = ColourTokens([Array(styles.utf8)])
    let accent = try #require(tokens["accent", .light])
    #expect(accent != Colour("#f00"))
    #expect(accent.contrast(with: .white) >= 5.5)
    #expect(try #require(tokens["accent", .dark]).contrast(with: .black) >= 5.5)
    #expect(
      site.problems == [
        "docent.yml:1:18: note: ‘#00aa55’ is too light to be read: light pages show \(accent) "
          + "[changed-accent] choose a darker colour to see that one itself"
      ])
  }

  @Test func `an accent that is dark enough needs no word`() async throws {
    let site = try await TestSite(
      "-- docent.yml --\ntheme: { accent: \"#124\" }\n-- content/index.md --\n# A\n"
    ).build()
    #expect(site.problems == [])
  }
}
