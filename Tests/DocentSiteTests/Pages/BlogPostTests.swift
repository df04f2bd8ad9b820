import DocentModel
import DocentSite
import Testing

/// Posts as they come from blog engines.
@Suite struct BlogPostTests {
  @Test func `one for Jekyll builds with its meaning kept, and a note`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- content/_posts/2023-10-13-swift-concurrency.md --
      ---
      layout: post
      title: "[swift] Waiting, and not waiting"
      date: 2023-10-13 09:30:00 +0900
      last_modified_at: 2023-11-01
      categories: Swift
      tags: [swift, concurrency]
      author: ada
      excerpt: How to wait
      permalink: /swift/waiting/
      comments: true
      share: true
      toc: true
      ---

      - [First](#first)

      ## First

      Words.
      """
    ).buildWithTheme()
    #expect(
      site.problems == [
        "content/_posts/2023-10-13-swift-concurrency.md:11:1: note: nothing is made of ‘comments’, "
          + "‘share’ [unread-key] what only your own templates read belongs below ‘extra’",
        "note: no feed is written for pages with dates, such as "
          + "‘_posts/2023-10-13-swift-concurrency.md’ [no-feed] set ‘baseURL’ in docent.yml: feeds "
          + "need to know where the site will be",
      ])
    let page = try #require(site.content.pages.first { $0.frontMatter.layout == .post })
    #expect(page.title == "[swift] Waiting, and not waiting")
    #expect(page.frontMatter.description == "How to wait")
    #expect(page.frontMatter.updated?.description == "2023-11-01")
    #expect(page.frontMatter.tags == ["swift", "concurrency", "Swift"])
    #expect(site["swift/waiting/index.html"]?.contains("http-equiv=\"refresh\"") == true)
    let html = try #require(site["_posts/2023-10-13-swift-concurrency.html"])
    #expect(
      html.contains(
        """
        <h1>[swift] Waiting, and not waiting</h1>
        <div class="byline">
        <p><time datetime="2023-10-13T09:30:00+09:00">2023-10-13</time> · ada</p>
        """))
  }

  @Test func `one for Hugo does`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      checks: { no-feed: off }
      -- content/index.md --
      # Home
      -- content/posts/first.md --
      ---
      title: First
      date: 2023-10-13T09:30:00+09:00
      lastmod: 2023-10-14T09:30:00+09:00
      draft: false
      weight: 3
      summary: The first one
      aliases: ["/posts/my-first/", "/archive/1.html"]
      authors: [Ada, Grace]
      url: /2023/first/
      ---
      Words.
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    let page = try #require(site.content.pages.first { $0.title == "First" })
    #expect(page.frontMatter.order == 3)
    #expect(page.frontMatter.authors == ["Ada", "Grace"])
    #expect(page.frontMatter.date?.day.description == "2023-10-13")
    for path in ["posts/my-first/index.html", "archive/1.html", "2023/first/index.html"] {
      #expect(site[path] != nil)
    }
  }

  @Test func `one for Hexo does`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      checks: { no-feed: off, unread-key: off }
      -- content/index.md --
      # Home
      -- content/hello.md --
      ---
      title: Hello
      date: 2013/7/13 20:46:25
      updated: 2013/8/1
      categories:
      - [Sports, Football]
      - Diary
      tags:
      - PS3
      permalink: :year/:title.html
      cover: { image: a.png }
      mathjax: true
      ---
      Words.
      -- content/secret.md --
      ---
      published: false
      ---
      # Secret
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    let page = try #require(site.content.pages.first { $0.title == "Hello" })
    #expect(page.frontMatter.tags == ["PS3", "Sports", "Football", "Diary"])
    #expect(page.frontMatter.aliases.isEmpty)
    #expect(page.frontMatter.updated?.description == "2013-08-01")
    #expect(site["secret.html"] == nil)
  }

  @Test(arguments: [
    ("tags: swift ios", ["swift", "ios"]),
    ("tags: swift, soup days", ["swift", "soup days"]),
    (#"tags: "soup days""#, ["soup days"]),
    ("tags: [soup days, ios]", ["soup days", "ios"]),
    ("categories: jekyll update", ["jekyll", "update"]),
    ("categories: 'jekyll update'", ["jekyll update"]),
    ("category: soup days", ["soup days"]),
    ("tag: soup days", ["soup days"]),
  ])
  func `words of one text stand between commas, or else blanks`(line: String, tags: [String])
    async throws
  {
    let site = try await TestSite("-- content/index.md --\n---\n\(line)\n---\n# Home\n").build()
    #expect(site.problems.isEmpty)
    #expect(try #require(site.content.pages.first).frontMatter.tags == tags)
  }

  @Test(arguments: [
    "hide_table_of_contents: true", "ShowToc: false", "outline: false",
  ])
  func `a page without its contents is called so elsewhere`(line: String) async throws {
    let site = try await TestSite("-- content/index.md --\n---\n\(line)\n---\n# Home\n").build()
    #expect(site.problems.isEmpty)
    #expect(try #require(site.content.pages.first).frontMatter.listsContents == false)
  }

  @Test func `keys for themes of others are named in a note`() async throws {
    let keys = [
      "TocOpen", "author_profile", "classes", "excerpt_separator", "image", "keywords", "math",
      "mermaid", "next", "outputs", "pin", "prev", "read_time", "sidebar_label", "slug",
      "toc_sticky",
    ]
    let lines = keys.map { "\($0): x\n" }.joined()
    let site = try await TestSite(
      "-- content/index.md --\n---\n\(lines)sidebar_position: 3\n---\n# Home\n"
    ).build()
    let names = keys.map { "‘\($0)’" }.joined(separator: ", ")
    #expect(
      site.problems == [
        "content/index.md:2:1: note: nothing is made of \(names) [unread-key] "
          + "what only your own templates read belongs below ‘extra’"
      ])
    #expect(try #require(site.content.pages.first).frontMatter.order == 3)
  }

  @Test func `a date in a file's name counts where the page gives none`() async throws {
    let site = try await TestSite(
      """
      -- content/2023-10-13-two-words.md --
      Words.
      -- content/2023-10-14-x.md --
      ---
      date: 2024-01-01
      ---
      -- content/2023-13-13-no-day.md --
      Words.
      -- content/2023-10-13.md --
      Words.
      """
    ).build()
    let dated = site.content.pages.map { "\($0.title) \($0.frontMatter.date?.description ?? "-")" }
    #expect(
      dated == [
        "Two words 2023-10-13", "2023 10 13 -", "X 2024-01-01", "2023 13 13 no day -", "Home -",
      ])
  }

  @Test func `templates see what a page says`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      ---
      layout: post
      date: 2024-01-02
      author: Ada
      toc: false
      extra: { hero: { file: a&b.png }, wide: true, list: [x, y] }
      ---
      # Home

      ## Part
      -- content/a.md --
      ## Part
      -- theme/templates/page.mustache --
      {{isPost}}|{{day}}|{{authors}}|{{hasContents}}|{{extra.hero.file}}|{{#extra.wide}}wide\
      {{/extra.wide}}|{{#extra.list}}{{.}};{{/extra.list}}
      """
    ).build()
    #expect(site["index.html"] == "true|2024-01-02|Ada|false|a&amp;b.png|wide|x;y;\n")
    #expect(site["a.html"] == "false|||true|||\n")
  }
}
