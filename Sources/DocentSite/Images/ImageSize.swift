/// The size of an image in CSS pixels, as browsers show it when nobody says otherwise.
package struct ImageSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  /// `nil` unless both are greater than 0.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}
