import DocentModel
import DocentSite
import Foundation
import Testing

@Suite struct ImageCatalogueTests {
  /// Each 30 × 20 pixels, as other programs write them.
  private static let bitmaps: [(String, String)] = [
    (
      "png",
      "iVBORw0KGgoAAAANSUhEUgAAAB4AAAAUCAAAAAC/wNIYAAAAFklEQVR4nGOsYMAHmPDKjkqPSpMgDQBVEwCgi50zgAAA"
        + "AABJRU5ErkJggg=="
    ),
    (
      "gif",
      "R0lGODdhHgAUAIEAAHh4eAAAAAAAAAAAACwAAAAAHgAUAEAIKgABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLFixgzatzI"
        + "saPHjyBDiiwYEAA7"
    ),
    (
      "jpg",
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////"
        + "////////////////////////////wAALCAAUAB4BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAA"
        + "AAAAAAAAAAAAAA/9oACAEBAAA/AIAAAD//2Q=="
    ),
    ("webp", "UklGRjIAAABXRUJQVlA4ICYAAADQAgCdASoeABQAP83i624/tzEqKAgD8DmJaQAAPaOgAP7pZBwAAA=="),
    ("webp", "UklGRiAAAABXRUJQVlA4TBQAAAAvHcAEAAdQgVQIIAAKmv7HiIj+Bw=="),
    (
      "webp",
      "UklGRngAAABXRUJQVlA4WAoAAAAYAAAAHQAAEwAAQUxQSAoAAAABB1CyiAhERP8DVlA4ICYAAADQAgCdASoeABQAP83i"
        + "624/tzEqKAgD8DmJaQAAPaOgAP7pZBwAAEVYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAA="
    ),
  ]

  /// The JPEG above, with a note that the camera was held upright.
  private static let turned =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFA3PEY8MlBG"
    + "QUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAUAB4BAREA"
    + "/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AIAAAD//2Q=="

  private func bytes(_ base64: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: base64)))
  }

  private func finding(_ bytes: [UInt8], _ type: String) -> ImageCatalogue.Finding? {
    ImageCatalogue.finding(bytes, pathExtension: type)
  }

  @Test(arguments: bitmaps)
  func `the size of a bitmap stands in its bytes`(_ type: String, _ base64: String) throws {
    let size = try #require(ImageSize(width: 30, height: 20))
    #expect(finding(try bytes(base64), type) == .sized(size))
  }

  @Test(arguments: bitmaps)
  func `a name for another format makes no difference`(_ type: String, _ base64: String) throws {
    let size = try #require(ImageSize(width: 30, height: 20))
    #expect(finding(try bytes(base64), type == "png" ? "gif" : "png") == .sized(size))
  }

  /// A box of an AVIF file.
  private func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(8 + content.count)] + Array(type.utf8) + content
  }

  @Test(arguments: [(false, 30, 20), (true, 20, 30)])
  func `an AVIF is as large as its largest picture`(
    _ isTurned: Bool, _ width: Int, _ height: Int
  ) throws {
    func extent(_ width: UInt8, _ height: UInt8) -> [UInt8] {
      box("ispe", [0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height])
    }
    let list = box("ipco", extent(10, 20) + extent(30, 20) + (isTurned ? box("irot", [1]) : []))
    let file =
      box("ftyp", Array("avif".utf8)) + box("meta", [0, 0, 0, 0] + box("iprp", list))
    #expect(finding(file, "avif") == ImageSize(width: width, height: height).map { .sized($0) })
    #expect(finding(Array(file.dropLast()), "avif") == .corrupt)
  }

  @Test(arguments: [
    [40, 0, 0, 0, 30, 0, 0, 0, 20, 0, 0, 0], [40, 0, 0, 0, 30, 0, 0, 0, 236, 255, 255, 255],
    [12, 0, 0, 0, 30, 0, 20, 0],
  ])
  func `a bitmap of Windows says how large it is`(_ header: [UInt8]) {
    let file = Array("BM".utf8) + [UInt8](repeating: 0, count: 12) + header
    #expect(finding(file, "bmp") == ImageSize(width: 30, height: 20).map { .sized($0) })
  }

  @Test func `a picture taken upright is as high as it is shown`() throws {
    let size = try #require(ImageSize(width: 20, height: 30))
    #expect(finding(try bytes(Self.turned), "jpeg") == .sized(size))
  }

  @Test(arguments: bitmaps.map(\.1) + [turned])
  func `a bitmap can be cut off anywhere`(_ base64: String) throws {
    let whole = try bytes(base64)
    for end in 0..<whole.count {
      let found = finding(Array(whole[..<end]), "png")
      // A GIF ends where it likes, and a WebP may lack the byte that makes its length even.
      if end < 13 || whole[0] == 0x89 || whole[0] == 0xFF { #expect(found == .corrupt) }
    }
  }

  @Test(arguments: bitmaps.map(\.1) + [turned])
  func `any byte of a bitmap may be wrong`(_ base64: String) throws {
    let whole = try bytes(base64)
    for index in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var changed = whole
        changed[index] = value
        #expect(finding(changed, "png") != nil)
      }
    }
  }

  @Test(arguments: [
    (#"<svg width="30" height="20"/>"#, 30, 20),
    (#"<svg viewBox="0 0 30 20"></svg>"#, 30, 20),
    (#"<svg viewBox="-1,-1, 29.6 20.4" width="100%">"#, 30, 20),
    (#"<svg width="15" viewBox="0 0 30 20">"#, 15, 10),
    (#"<svg height="10" viewBox="0 0 30 20">"#, 15, 10),
    (#"<svg width="30px" height="15pt">"#, 30, 20),
    (
      #"<?xml version="1.0"?><!DOCTYPE svg><!-- <svg width="1" height="1"> --><svg:svg width='30' height='20'>"#,
      30, 20
    ),
  ])
  func `an SVG says how large it is`(_ svg: String, _ width: Int, _ height: Int) throws {
    let size = try #require(ImageSize(width: width, height: height))
    #expect(finding(Array(svg.utf8), "svg") == .sized(size))
  }

  @Test(arguments: [
    "<svg>", #"<svg width="100%" height="100%">"#, #"<svg viewBox="0 0 0 0">"#,
    #"<svg width="1e300" height="2">"#, #"<svg viewBox="nan nan nan nan">"#,
    #"<svg width="-1" height="1">"#,
  ])
  func `an SVG may leave its size to the page`(_ svg: String) {
    #expect(finding(Array(svg.utf8), "svg") == .unsized)
  }

  @Test(arguments: ["", "svg", "<html><svg>", "<svg", "{}"])
  func `other text is no SVG`(_ text: String) {
    #expect(finding(Array(text.utf8), "svg") == .corrupt)
  }

  @Test func `of other files nothing is said`() {
    #expect(finding([], "icns") == nil)
    #expect(finding([], "") == nil)
  }
}
