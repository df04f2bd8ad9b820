extension Grammar {
  private enum Place: CaseIterable { case header, hunk, newFile }

  /// What `diff -u` and `git diff` write. Which lines came and went is not a matter of colours.
  static let diff = Grammar(Place.self) { place in
    switch place {
    case .header: diffLines(oldFile: .oldFile(beforeHunk: false))
    case .hunk: diffLines(oldFile: .oldFile(beforeHunk: true))
    case .newFile: Context([Rule(.line(from: "+++ "), at: .lineStart, .attribute, .leave)])
    }
  }

  private static func diffLines(oldFile: Pattern) -> Context<Place> {
    Context(
      names: ByteSet("\n").inverted,
      [
        Rule(.line(from: "diff ", "Index: ", "Only in "), at: .lineStart, .keyword),
        Rule(
          .line(
            from: "index ", "new file mode ", "deleted file mode ", "old mode ", "new mode ",
            "similarity index ", "dissimilarity index ", "rename from ", "rename to ",
            "copy from ", "copy to ", "Binary files ", "GIT binary patch", "=====", "\\ "),
          at: .lineStart, .comment),
        Rule(.hunkHeader, at: .lineStart, .directive, .become(.hunk)),
        Rule(oldFile, at: .lineStart, .attribute, .enter(.newFile)),
      ])
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
  /// the new file's name comes after it, or among the lines of a hunk, no other hunk after that.
  fileprivate static func oldFile(beforeHunk: Bool) -> Pattern {
    Pattern(starts: "-") { source, start in
      guard source.has(Array("--- ".utf8), at: start) else { return nil }
      let lineEnd = source.lineEnd(from: start)
      let next = source.nextLine(from: lineEnd)
      guard source.has(Array("+++ ".utf8), at: next) else { return nil }
      if beforeHunk, !source.has(Array("@@ ".utf8), at: source.nextLine(from: next)) { return nil }
      return lineEnd
    }
  }
}
