import DocentModel
import Yams

/// A YAML value that knows where it was written.
struct YAMLValue {
  struct Entry {
    let key: String
    let keyRange: SourceRange
    let value: YAMLValue
  }

  enum Content {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([Entry])
  }

  let content: Content
  let range: SourceRange

  /// Whether nothing stands here, or a word that YAML reads as nothing.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A problem of YAML's grammar, at its place in the file.
struct YAMLProblem: Error {
  let summary: String
  let position: SourcePosition
}

/// Reads YAML that stands in a file, from `firstLine` on.
struct YAMLComposer {
  /// The most values that a file holds, with those that its aliases repeat: ten lines of aliases of
  /// aliases can stand for more than a machine has room for.
  private static let valueLimit = 100_000

  let source: SourceFile
  var firstLine = 1

  /// The value that the YAML holds; `nil` when there is none in it.
  func compose(_ yaml: String) throws(YAMLProblem) -> YAMLValue? {
    do {
      // Without a resolver's rules every scalar stays the text that was written.
      guard let node = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return nil }
      var room = Self.valueLimit
      return try value(of: node, room: &room)
    } catch let problem as YAMLProblem {
      throw problem
    } catch let error as YamlError {
      throw problem(of: error)
    } catch {
      throw YAMLProblem(summary: "\(error)", position: SourcePosition(line: firstLine))
    }
  }

  private func value(of node: Node, room: inout Int) throws -> YAMLValue {
    let start = position(of: node.mark)
    room -= 1
    guard room >= 0 else {
      throw YAMLProblem(
        summary: "with all that its aliases repeat, it has more than \(Self.valueLimit) values",
        position: start)
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      let room = source.line(start.line).count - (start.column - 1)
      let length = min(scalar.string.utf8.count + (isPlain ? 0 : 2), max(room, 0))
      return YAMLValue(
        content: .scalar(scalar.string, isPlain: isPlain),
        range: SourceRange(line: start.line, column: start.column, length: length))
    case .sequence(let sequence):
      return YAMLValue(
        content: .sequence(try sequence.map { try value(of: $0, room: &room) }),
        range: SourceRange(start))
    case .mapping(let mapping):
      let entries = try mapping.map { pair in
        let key = try value(of: pair.key, room: &room)
        guard case .scalar(let name, _) = key.content else {
          throw YAMLProblem(summary: "a key must be plain text", position: key.range.start)
        }
        return YAMLValue.Entry(
          key: name, keyRange: key.range, value: try value(of: pair.value, room: &room))
      }
      return YAMLValue(content: .mapping(entries), range: SourceRange(start))
    case .alias:
      throw YAMLProblem(summary: "this alias names no anchor", position: start)
    }
  }

  private func problem(of error: YamlError) -> YAMLProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
      // What is not closed is noticed at the end of the file, and mended where it begins.
      let isUnclosed =
        problem.contains("unexpected end of stream")
        || problem.contains("unexpected document indicator")
      return YAMLProblem(
        summary: words, position: position(of: isUnclosed ? context?.mark ?? mark : mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { "‘\($0)’" }.joined(separator: ", ")
      return YAMLProblem(
        summary: "\(names) stands here more than once", position: position(of: context.mark))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return YAMLProblem(summary: problem, position: SourcePosition(line: firstLine))
    case .no, .memory, .dataCouldNotBeDecoded:
      return YAMLProblem(
        summary: "the text cannot be read", position: SourcePosition(line: firstLine))
    }
  }

  /// Yams counts columns in Unicode scalars, Docent in bytes. What it marks past the last line
  /// stands at the end of that.
  private func position(of mark: Mark?) -> SourcePosition {
    guard let mark else { return SourcePosition(line: firstLine) }
    let marked = firstLine + mark.line - 1
    let line = min(marked, max(source.lineCount, 1))
    let scalars = source.lineText(line).unicodeScalars
    let before = marked == line ? scalars.prefix(mark.column - 1) : scalars.prefix(scalars.count)
    return SourcePosition(line: line, column: String(before).utf8.count + 1)
  }
}
