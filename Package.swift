// swift-tools-version: 6.2
import PackageDescription

// What browsers load in a preview; each is a part of the program.
let clientFiles = [
  "assets.js", "following.js", "matching.js", "panel.js", "patching.js", "problem.js",
  "snapshot.js", "viewpoint.js", "panel.css", "preview.css",
]

let package = Package(
  name: "docent",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "docent", targets: ["docent"]),
    .library(name: "DocentTesting", targets: ["DocentTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]
    ),
    .target(name: "DocentModel"),
    .target(name: "DocentLanguages"),
    .target(
      name: "DocentSwift",
      dependencies: [
        "DocentLanguages",
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    .target(name: "DocentMarkdown", dependencies: ["CCMarkGFM", "DocentModel"]),
    .target(
      name: "DocentExamples",
      dependencies: [
        "DocentMarkdown", "DocentModel", "DocentSwift",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .target(
      name: "DocentSite",
      dependencies: [
        "DocentLanguages", "DocentMarkdown", "DocentModel", "DocentSwift",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Theme")]
    ),
    .target(
      name: "DocentPreview",
      dependencies: [
        "DocentModel",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: clientFiles.map { .embedInCode("Client/\($0)") }
    ),
    .target(name: "DocentWeb"),
    .target(
      name: "DocentProject",
      dependencies: [
        "DocentExamples", "DocentMarkdown", "DocentModel", "DocentSite", "DocentWeb",
      ]
    ),
    .target(
      name: "DocentTesting",
      dependencies: [
        "DocentExamples", "DocentMarkdown", "DocentModel", "DocentProject", "DocentSite",
      ]
    ),
    .executableTarget(
      name: "docent",
      dependencies: [
        "DocentExamples", "DocentMarkdown", "DocentModel", "DocentPreview", "DocentProject",
        "DocentSite", "DocentWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "DocentModelTests", dependencies: ["DocentModel"]),
    .testTarget(name: "DocentLanguagesTests", dependencies: ["DocentLanguages"]),
    .testTarget(name: "DocentSwiftTests", dependencies: ["DocentLanguages", "DocentSwift"]),
    .testTarget(name: "DocentMarkdownTests", dependencies: ["DocentMarkdown", "DocentModel"]),
    .testTarget(
      name: "DocentExamplesTests",
      dependencies: ["DocentExamples", "DocentMarkdown", "DocentModel", "DocentSwift"],
      exclude: ["Documents"]
    ),
    .testTarget(
      name: "DocentSiteTests",
      dependencies: ["DocentMarkdown", "DocentModel", "DocentSite"]
    ),
    .testTarget(
      name: "DocentPreviewTests",
      dependencies: ["DocentModel", "DocentPreview"]
    ),
    .testTarget(
      name: "DocentWebTests",
      dependencies: ["DocentWeb"]
    ),
    .testTarget(
      name: "DocentProjectTests",
      dependencies: ["DocentModel", "DocentProject", "DocentSite", "DocentWeb"]
    ),
    .testTarget(name: "DocentTestingTests", dependencies: ["DocentTesting"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "docent", "DocentModel", .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .testTarget(name: "GuideTests", dependencies: ["DocentTesting"]),
  ],
  swiftLanguageModes: [.v6]
)

// Every target sees the language as it will be:
// ExistentialAny: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
// InternalImportsByDefault: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
// MemberImportVisibility: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
for target in package.targets where target.type != .system {
  target.swiftSettings = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    .map { .enableUpcomingFeature($0) }
}
