/// How often each program is run before its examples are said to pass.
package enum RunCount: Sendable, Equatable {
  /// Once, and not even that where an earlier result still holds.
  case onceUnlessKept
  /// This often, from 1, whatever earlier runs have found.
  case exactly(Int)

  /// How often a program is run that no earlier result spares; from 1.
  var number: Int {
    switch self {
    case .onceUnlessKept: 1
    case .exactly(let number): max(1, number)
    }
  }
}
