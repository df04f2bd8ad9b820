import CCMarkGFM
import Synchronization

/// A node of libcmark-gfm's tree.
typealias Node = OpaquePointer

/// libcmark-gfm's own tree of a text, alive while a closure reads it.
enum SyntaxTree {
  /// Parses UTF-8 and hands the root to `read`; the nodes end with the call.
  static func read<Result>(
    _ bytes: ArraySlice<UInt8>, extensions: Set<MarkdownExtension>, _ read: (Node) -> Result
  ) -> Result {
    _ = registration
    let footnotes = extensions.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : 0
    // Nothing here is nil: the library aborts when it has no memory.
    let parser = cmark_parser_new(CMARK_OPT_UNSAFE | footnotes)
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let syntax = cmark_find_syntax_extension(name.rawValue) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress, buffer.count)
    }
    var finished: Node?
    inlinePhase.withLock { _ in finished = cmark_parser_finish(parser) }
    guard let root = finished else { preconditionFailure("libcmark-gfm gave no tree") }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return read(root)
  }

  /// Makes the extensions known to the library, once in a process.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Held while a tree's inlines are parsed.
  ///
  /// The library (seen with 0.29.0.gfm.6) notes the characters that start an extension's
  /// inlines in a table of the process, and takes them out again at the end of each parse: two
  /// parses at a time would lose each other's strikethroughs and links. Blocks need no lock.
  private static let inlinePhase = Mutex(())
}

/// The nodes below one, in order.
struct Children: Sequence, IteratorProtocol {
  private var upcoming: Node?

  init(of node: Node) { upcoming = cmark_node_first_child(node) }

  mutating func next() -> Node? {
    guard let node = upcoming else { return nil }
    upcoming = cmark_node_next(node)
    return node
  }
}
