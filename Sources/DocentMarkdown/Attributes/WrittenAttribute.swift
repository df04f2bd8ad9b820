/// One attribute as it stands in an info string, not yet understood.
struct WrittenAttribute {
  enum Value: Equatable {
    /// `name=word` or `name="words"`.
    case text(String)
    /// `name=[one, two]`.
    case list([String])
  }

  let name: String
  let nameColumns: Range<Int>
  let value: Value?
  let valueColumns: Range<Int>

  var columns: Range<Int> { nameColumns.lowerBound..<valueColumns.upperBound }
}
