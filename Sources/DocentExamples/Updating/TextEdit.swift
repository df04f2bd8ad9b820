/// Bytes to put in the place of a stretch of a file.
struct TextEdit: Sendable, Equatable {
  let range: Range<Int>
  let bytes: [UInt8]
}

extension [UInt8] {
  /// These with edits made, none of which overlap; where two begin at one place, the first comes
  /// first.
  func applying(_ edits: [TextEdit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }
    var result: [UInt8] = []
    var position = 0
    for (_, edit) in ordered {
      result += self[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + self[position...]
  }
}
