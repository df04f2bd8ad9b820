/// What happened to the files of a scope: absolute paths, by which the scope's roots lead to them.
package enum ChangeSet: Sendable, Equatable {
  /// Files that were made, written or replaced, and files that are gone.
  case files(changed: Set<String>, removed: Set<String>)
  /// So much happened that the system lost count: any file may be another.
  case everything

  package var isEmpty: Bool { self == .files(changed: [], removed: []) }

  /// All files that anything happened to; empty where it may be any.
  package var paths: Set<String> {
    guard case .files(let changed, let removed) = self else { return [] }
    return changed.union(removed)
  }

  /// Adds what happened afterwards.
  package mutating func append(_ later: ChangeSet) {
    guard case .files(let changed, let removed) = self,
      case .files(let laterChanged, let laterRemoved) = later
    else {
      self = .everything
      return
    }
    self = .files(
      changed: changed.subtracting(laterRemoved).union(laterChanged),
      removed: removed.subtracting(laterChanged).union(laterRemoved))
  }

  /// The same with what happened afterwards.
  func adding(_ later: ChangeSet) -> ChangeSet {
    var sum = self
    sum.append(later)
    return sum
  }
}
