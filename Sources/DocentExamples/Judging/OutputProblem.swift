/// The ids of what can be wrong with what a page says that an example prints.
enum OutputProblem {
  /// It prints something else.
  static let differs = "example-output"
  /// The page says nothing.
  static let isUnchecked = "unchecked-output"

  static let all: Set<String> = [differs, isUnchecked]
}
