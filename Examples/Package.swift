// swift-tools-version: 6.1
import PackageDescription

let client = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let core = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let json = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let http = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let files = Target.Dependency.product(name: "_NIOFileSystem", package: "swift-nio")
let posix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let webSocket = Target.Dependency.product(name: "NIOWebSocket", package: "swift-nio")

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Gateway", targets: ["Gateway"]),
    .library(name: "Support", targets: ["Support"]),
    .library(name: "Timeline", targets: ["Timeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // The pages import some of these beside Support; SwiftPM builds only what a target asks for.
    .target(
      name: "Support", dependencies: [client, core, files, http, json, posix, subprocess]),
    .target(name: "Timeline"),
    .target(
      name: "Gateway",
      dependencies: ["Support", "Timeline", client, core, json, http, posix, webSocket]),

    // Whole programs: swift run --package-path Examples NAME
    .executableTarget(
      name: "blocked-bot", dependencies: ["Gateway", "Support", "Timeline"]),
    .executableTarget(
      name: "responsive-bot", dependencies: ["Gateway", "Support", "Timeline", client, core, json]),
    .executableTarget(name: "requests", dependencies: ["Support", "Timeline", client, core, json]),
    .executableTarget(name: "crawler", dependencies: ["Support", client, core, json]),
    .executableTarget(name: "off-the-pool", dependencies: ["Support", "Timeline", posix]),

    // One target for all tests, because they run one at a time: some fill the thread pool that
    // others measure. The programs are named so that they are built with the tests.
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "Gateway", "Support", "Timeline", client, core, http, posix,
        "blocked-bot", "responsive-bot", "requests", "crawler", "off-the-pool",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Every target sees the language as it will be:
// ExistentialAny: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
// InternalImportsByDefault: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
// MemberImportVisibility: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
for target in package.targets {
  target.swiftSettings = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    .map { .enableUpcomingFeature($0) }
}
