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
      show([.system(error)])
      throw ExitStatus.environment
    }
  }
}

extension Diagnostic {
  /// An error that is nobody's fault here.
  static func system(_ error: any Error) -> Diagnostic {
    Diagnostic(
      .error, id: "system", "the machine does not let Docent do its work: \(error.systemReason)")
  }
}

/// What a run fails for.
enum Strictness {
  case errors
  /// The compiler's warnings about examples too.
  case compilerWarnings
  /// Every warning, and output that no page expects.
  case warnings

  func minds(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .errors: false
    case .compilerWarnings: diagnostic.id == "example-warning"
    case .warnings: diagnostic.severity == .warning || diagnostic.id == "unchecked-output"
    }
  }
}

extension [Diagnostic] {
  /// These, with those as errors that the user does not let pass.
  func promoted(_ strictness: Strictness) -> [Diagnostic] {
    map { diagnostic in
      var promoted = diagnostic
      if strictness.minds(diagnostic) { promoted.severity = .error }
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
