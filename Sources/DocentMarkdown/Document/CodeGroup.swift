/// Code blocks next to each other that readers see as one thing.
package struct CodeGroup: Sendable, Equatable {
  /// How readers see them.
  package enum Kind: Sendable {
    /// One of them is shown at a time.
    case tabs
    /// What to avoid and what to prefer, in either order.
    case pair
  }

  package let kind: Kind
  /// The places of its blocks; hidden examples may be among them.
  package let range: Range<Int>
}

extension [Block] {
  /// The groups among these blocks, in order.
  ///
  /// Blocks with a tab form a group up to one whose tab's name has been seen: that one starts the
  /// next group. Anything but a hidden example ends a group, a comment too.
  package var codeGroups: [CodeGroup] {
    guard contains(where: \.mayBeGrouped) else { return [] }
    let tabs = tabRuns.filter { $0.count > 1 }.map { run in
      CodeGroup(kind: .tabs, range: run[0]..<run[run.count - 1] + 1)
    }
    return (tabs + verdictPairs).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The blocks whose tab has no other next to it.
  var loneTabs: [CodeBlock] {
    guard contains(where: \.mayBeGrouped) else { return [] }
    return tabRuns.compactMap { run in
      guard run.count == 1, case .code(let code) = self[run[0]].content else { return nil }
      return code
    }
  }

  /// The places of blocks with tabs, a list for each group, those of one block included.
  private var tabRuns: [[Int]] {
    var runs: [[Int]] = []
    var names: Set<String> = []
    for (index, block) in enumerated() where !block.isHiddenExample {
      guard case .code(let code) = block.content, let name = code.presentation.tab else {
        names = []
        continue
      }
      if names.isEmpty || !names.insert(name).inserted {
        names = [name]
        runs.append([])
      }
      runs[runs.count - 1].append(index)
    }
    return runs
  }

  /// Neighbours of which one is to be avoided and one preferred, outside of tabs.
  private var verdictPairs: [CodeGroup] {
    var pairs: [CodeGroup] = []
    var previous: (index: Int, verdict: FenceAttributes.Verdict)?
    for (index, block) in enumerated() where !block.isHiddenExample {
      guard case .code(let code) = block.content, code.presentation.tab == nil,
        let verdict = code.presentation.verdict
      else {
        previous = nil
        continue
      }
      if let first = previous, first.verdict != verdict {
        pairs.append(CodeGroup(kind: .pair, range: first.index..<index + 1))
        previous = nil
      } else {
        previous = (index, verdict)
      }
    }
    return pairs
  }
}

extension Block {
  fileprivate var isHiddenExample: Bool {
    if case .code(let code) = content { code.isHidden } else { false }
  }

  fileprivate var mayBeGrouped: Bool {
    guard case .code(let code) = content else { return false }
    return code.presentation.tab != nil || code.presentation.verdict != nil
  }
}
