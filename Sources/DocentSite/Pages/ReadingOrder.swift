import DocentModel

extension Page {
  /// Whether one page comes before another of its section: by order, then by name, in
  /// which numbers count as such.
  ///
  /// An index stands for its whole section, under the folder's name.
  static func isInReadingOrder(_ left: Page, _ right: Page) -> Bool {
    let leftOrder = left.frontMatter.order ?? .max
    let rightOrder = right.frontMatter.order ?? .max
    guard leftOrder == rightOrder else { return leftOrder < rightOrder }
    return NaturalOrder.precedes(left.sortingName, right.sortingName)
  }

  private var sortingName: String { isIndex ? folder.name : path.name }
}
