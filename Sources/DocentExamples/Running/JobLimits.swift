/// How much may be at work at once.
package struct JobLimits: Sendable {
  package let compilers: Int
  /// Processes of examples, except those that ask for a quiet machine.
  package let examples: Int

  /// As many of either, and at least one.
  package init(_ jobs: Int) {
    compilers = max(1, jobs)
    examples = compilers
  }

  /// One compiler a processor, and two examples: a compiler computes all the time, and most examples
  /// end at once or wait.
  package init(processors: Int) {
    compilers = max(1, processors)
    examples = 2 * compilers
  }
}
