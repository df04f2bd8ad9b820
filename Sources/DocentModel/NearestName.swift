extension Sequence<String> {
  /// The name here that `typed` was probably meant to be; `nil` when none is close.
  ///
  /// Close means that at most a third of the letters must change, and always that one may.
  package func nearest(to typed: String) -> String? {
    let limit = Swift.max(1, typed.utf8.count / 3)
    let letters = Array(typed.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for name in self {
      let candidate = Array(name.lowercased().utf8)
      guard abs(candidate.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }
}

/// How many letters must be added, left out, changed or swapped with their neighbour.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var current = [i + 1]
    for j in right.indices {
      var distance = Swift.min(
        previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = Swift.min(distance, beforePrevious[j - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
