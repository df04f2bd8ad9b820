import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `What a preview watches` {
  @Test(arguments: [[], ["--poll"]])
  func `follows docent.yml to other folders`(options: [String]) async throws {
    let site = try SmallSite(
      """
      -- docent.yml --
      title: Site
      -- content/index.md --
      # Home
      -- posts/first.md --
      # First post
      """)
    let arguments = ["preview", "--port", "0", "--no-examples"] + options
    try await site.docent(arguments) { running in
      let port = try await previewPort(of: running)
      try site.write("docent.yml", "content: [content, posts]\ntheme: { folder: look }\n")
      try await eventually("the problem is printed") {
        running.errors.contains("there is no folder ‘look’")
      }
      try site.write("look/styles/own.css", "p { color: red }")
      try await eventually("the other folder is served") {
        try await page("/first.html", port: port).contains("First post")
      }
      try site.write("posts/first.md", "# Another post\n")
      try await eventually("a change in it is served") {
        try await page("/first.html", port: port).contains("Another post")
      }
      running.send(SIGTERM)
    }
  }

  @Test func `has the files that fences copy`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      # Home
      """)
    try await site.docent(["preview", "--port", "0"]) { running in
      _ = try await previewPort(of: running)
      try site.write("Code/Cat.swift", "print(1)\n")
      try site.write(
        "content/index.md", "```swift, file=Code/Cat.swift\nprint(1)\n```\n")
      try await eventually("the copy is as it should be") {
        running.errors.contains("found 1 =")
      }
      try site.write("Code/Cat.swift", "print(2)\n")
      try await eventually("the copy is out of date") {
        running.errors.contains("differs from ‘Code/Cat.swift’")
      }
      running.send(SIGTERM)
    }
  }

  @Test func `has the package that examples import`() async throws {
    let site = try SmallSite(
      """
      -- docent.yml --
      examples: { package: Examples }
      -- content/index.md --
      ```swift
      import Cats
      ```
      """)
    try await site.docent(["preview", "--port", "0"]) { running in
      _ = try await previewPort(of: running)
      let failures = { running.errors.components(separatedBy: "does not build").count - 1 }
      try await eventually("it is missing") {
        running.errors.contains("there is no Package.swift in ‘Examples’")
      }
      try site.write("Examples/Package.swift", "no manifest\n")
      try await eventually("it is built") { failures() == 1 }
      try site.write("Examples/Sources/Cats/Cat.swift", "struct Cat {}\n")
      try await eventually("it is built again") { failures() == 2 }
      running.send(SIGTERM)
    }
  }
}
