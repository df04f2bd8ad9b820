package import DocentModel

/// A value with its place in the file that says it.
package struct Located<Value: Sendable & Equatable>: Sendable, Equatable {
  package let value: Value
  package let location: Diagnostic.Location

  package init(_ value: Value, at location: Diagnostic.Location) {
    self.value = value
    self.location = location
  }
}
