/// The name of a tab in a code group of VitePress, behind the language: `[package.json]`.
struct CodeGroupLabel {
  let text: String
  let infoBefore: ArraySlice<UInt8>

  init?(endOf info: ArraySlice<UInt8>) {
    var info = info
    while info.last?.isBlank == true { info.removeLast() }
    guard info.last == UInt8(ascii: "]"), let start = info.lastIndex(of: UInt8(ascii: "[")),
      info[..<start].last?.isBlank ?? true, start + 2 < info.endIndex
    else { return nil }
    text = String(decoding: info[start + 1..<info.endIndex - 1], as: UTF8.self)
    infoBefore = info[..<start]
  }
}
