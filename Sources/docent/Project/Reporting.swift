import DocentModel
import DocentProject
import DocentSite

extension Console {
  /// Runs a command's work; a problem that ends it is shown, and becomes the exit status.
  func reporting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let problem as ProjectProblem {
      show(problem.diagnostics)
      throw ExitStatus.usage
    } catch let missing as MissingPiece {
      show([missing.diagnostic])
      throw ExitStatus.environment
    } catch let status as ExitStatus {
      throw status
    } catch  where !Task.isCancelled {
      show([
        Diagnostic(
          .error, id: "system", "the machine does not let Docent do its work: \(error.systemReason)"
        )
      ])
      throw ExitStatus.environment
    }
  }
}

extension [Diagnostic] {
  /// These, with warnings as errors where the user is strict, and output that nothing checks too.
  func promoted(isStrict: Bool) -> [Diagnostic] {
    guard isStrict else { return self }
    return map { diagnostic in
      var promoted = diagnostic
      if promoted.severity == .warning || promoted.id == "unchecked-output" {
        promoted.severity = .error
      }
      return promoted
    }
  }

  /// Sorted by place, so that a reader works through a page from its top.
  var inOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.location, right.element.location)
      guard let first, let second else { return (first == nil ? 0 : 1) < (second == nil ? 0 : 1) }
      if first.path != second.path { return first.path < second.path }
      return (first.range.start, left.offset) < (second.range.start, right.offset)
    }.map(\.element)
  }
}
