extension Grammar {
  private enum Place: CaseIterable { case line, newFile }

  /// What `diff -u` and `git diff` write. Which lines came and went is not a matter of colours.
  static let diff = Grammar(Place.self) { place in
    switch place {
    case .line:
      Context(
        names: ByteSet("\n").inverted,
        [
          Rule(.line(from: "diff ", "Index: ", "Only in "), at: .lineStart, .keyword),
          Rule(
            .line(
              from: "index ", "new file mode ", "deleted file mode ", "old mode ", "new mode ",
              "similarity index ", "dissimilarity index ", "rename from ", "rename to ",
              "copy from ", "copy to ", "Binary files ", "GIT binary patch", "====="),
            at: .lineStart, .comment),
          Rule(.hunkHeader, at: .lineStart, .directive),
          Rule(.line(from: "\\ "), at: .lineStart, .comment),
          Rule(.oldFile, at: .lineStart, .attribute, .enter(.newFile)),
        ])
    case .newFile:
      Context([
        Rule(.line(from: "+++ "), at: .lineStart, .attribute, .leave)
      ])
    }
  }
}

extension Pattern {
  /// `@@ -1,5 +1,6 @@`, without the declaration that may come after it.
  fileprivate static let hunkHeader = Pattern(starts: "@") { source, start in
    let lineEnd = source.lineEnd(from: start)
    guard source.has(Array("@@ ".utf8), at: start) else { return nil }
    var line = source
    line.end = lineEnd
    let mark = Array(" @@".utf8)
    return min(line.first(mark, from: start + 2) + mark.count, lineEnd)
  }

  /// A line with the old file's name. One that took away `-- text` looks the same, but no line with
  /// the new file's name comes after it.
  fileprivate static let oldFile = Pattern(starts: "-") { source, start in
    guard source.has(Array("--- ".utf8), at: start) else { return nil }
    let lineEnd = source.lineEnd(from: start)
    let next = source.end(of: "\r\n", from: lineEnd)
    return source.has(Array("+++ ".utf8), at: next) ? lineEnd : nil
  }
}
