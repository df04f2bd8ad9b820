import CCMarkGFM
import DocentModel

extension TreeReader {
  /// A code block; a Swift fence is also put among the page's fences.
  mutating func codeBlock(_ node: Node, isPairedOutput: Bool) -> CodeBlock {
    let info = Self.string(cmark_node_get_fence_info(node))
    let code = code(of: node)
    let block = CodeBlock(info: info, code: code)
    guard block.isFenced(as: "swift") else {
      if block.isFenced(as: "output"), !isPairedOutput { reportStrayOutput(node) }
      if let mistyped = MistypedLanguage(block.language) {
        report(mistyped, language: block.language, node)
        return block
      }
      return listing(block, node)
    }
    fenceCount += 1
    guard let opening = FenceOpening(of: node, source: source, lineOffset: lineOffset) else {
      return block
    }
    let label = isInCodeGroup ? CodeGroupLabel(endOf: opening.info) : nil
    let reading = FenceInfo(label?.infoBefore ?? opening.info, column: opening.infoColumn)
    for problem in reading.problems { report(problem, line: opening.range.start.line) }
    var attributes =
      reading.attributes ?? .unreadable(reading.soundAttributes.presentation)
    if isInComment { attributes.isHidden = true }
    if let label { attributes.presentation.tab = label.text }
    let outputs = outputFences(after: node)
    let id = ExampleID(page: source.path, name: uniqueName(reading, at: opening))
    let fence = Fence(
      id: id,
      attributes: attributes, code: code, opening: opening.range,
      closingLine: closingLine(of: node, text: code, below: opening.range.start.line),
      origins: origins(of: code, below: opening.range.start.line),
      expectedOutput: outputs.first { !$0.isError }.flatMap { output($0.node) },
      expectedErrorOutput: outputs.first(where: \.isError).flatMap { output($0.node) },
      anchor: ids.anchor(ofExample: id.name))
    fences.append(fence)
    let example = block.with(fence)
    if !attributes.isHidden { checkLines(of: example) }
    return example
  }

  /// The ` ```output ` fences that follow a node, one for each stream, with at most comments
  /// between.
  func outputFences(after node: Node) -> [(node: Node, isError: Bool)] {
    var fences: [(node: Node, isError: Bool)] = []
    var next = cmark_node_next(node)
    while let candidate = next, !isContainerMark(candidate) {
      next = cmark_node_next(candidate)
      if cmark_node_get_type(candidate) == CMARK_NODE_HTML_BLOCK,
        HTMLComment(literal(of: candidate)) != nil
      {
        continue
      }
      guard cmark_node_get_type(candidate) == CMARK_NODE_CODE_BLOCK else { break }
      let info = Self.string(cmark_node_get_fence_info(candidate))
      guard CodeBlock(info: info, code: "").isFenced(as: "output") else { break }
      let words = info.split { $0 == "," || $0 == " " || $0 == "\t" }.dropFirst()
      let isError = words.contains("stderr")
      guard !fences.contains(where: { $0.isError == isError }) else { break }
      fences.append((candidate, isError))
    }
    return fences
  }

  private func output(_ node: Node) -> OutputFence? {
    FenceOpening(of: node, source: source, lineOffset: lineOffset).map { opening in
      let text = code(of: node)
      return OutputFence(
        text: text, opening: opening.range,
        closingLine: closingLine(of: node, text: text, below: opening.range.start.line))
    }
  }

  /// The line that closes a fence.
  ///
  /// libcmark-gfm (seen with 0.29.0.gfm.6) gives a fence that is not closed the line after it as
  /// its end. But what the fence stands in ends before that line, unless the line closes the fence.
  private func closingLine(of node: Node, text: String, below opening: Int) -> Int? {
    let line = opening + text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    guard let parent = cmark_node_parent(node),
      line <= Int(cmark_node_get_end_line(parent)) + lineOffset, line <= source.lineCount
    else { return nil }
    let last = source.line(line).last { !$0.isBlank }
    return last == UInt8(ascii: "`") || last == UInt8(ascii: "~") ? line : nil
  }

  /// The name that the author gave, or else the fence's number in the page.
  private mutating func uniqueName(_ reading: FenceInfo, at opening: FenceOpening) -> String {
    guard let name = reading.attributes?.name, let columns = reading.columns(of: "id") else {
      return String(fenceCount)
    }
    guard fenceNames.insert(name).inserted else {
      report(.takenName(name, columns: columns), line: opening.range.start.line)
      return String(fenceCount)
    }
    return name
  }

  /// Where the first byte of each line of code stands.
  ///
  /// What stands before it, a quote's marks or a list's indentation, is not in the code, so a
  /// line's code is the end of the line in the file.
  private func origins(of code: String, below line: Int) -> [SourcePosition] {
    let lines = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.dropLast().enumerated().map { index, text in
      let number = line + 1 + index
      // A tab that is part indentation and part code comes as blanks, longer than the line.
      let column = max(1, source.line(number).count - text.count + 1)
      return SourcePosition(line: number, column: column)
    }
  }

  private mutating func reportStrayOutput(_ node: Node) {
    guard let opening = FenceOpening(of: node, source: source, lineOffset: lineOffset) else {
      return
    }
    diagnostics.append(
      Diagnostic(
        .error, id: "stray-output", "this output follows no Swift example", at: opening.range,
        in: source, hint: "put it right below the example that prints it"))
  }

  mutating func report(_ mistyped: MistypedLanguage, language: String, _ node: Node) {
    guard let opening = FenceOpening(of: node, source: source, lineOffset: lineOffset) else {
      return
    }
    let blanks = opening.info.prefix(while: \.isBlank).count
    let range = SourceRange(
      line: opening.range.start.line, column: opening.infoColumn + blanks,
      length: language.utf8.count)
    diagnostics.append(
      Diagnostic(
        .error, id: "fence-language", "`\(language)` is not a language that is tested", at: range,
        in: source, hint: "write `\(mistyped.meant)`, and attributes after a comma"))
  }

  private mutating func report(_ problem: FenceInfo.Problem, line: Int) {
    diagnostics.append(
      Diagnostic(
        .error, id: "fence-attribute", problem.summary, at: problem.range(inLine: line),
        in: source, hint: problem.hint))
  }
}
