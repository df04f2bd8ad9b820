import DocentExamples
import DocentMarkdown
import DocentModel

extension ExamplePlan {
  /// A line for each example: where it is, its id, what it is expected to do.
  var listing: [String] {
    let planned = programs.flatMap { program in
      program.judged.map { ($0, program.task.word) }
    }
    let others = skipped.map { example in
      (example, example.fence.attributes.expectation == .unreadable ? "unreadable" : "ignored")
    }
    let all = planned + others
    let sorted = all.sorted {
      ($0.0.source.path, $0.0.fence.opening.start) < ($1.0.source.path, $1.0.fence.opening.start)
    }
    return sorted.map { example, word in
      let sessions = example.sessions
      let session = sessions.isEmpty ? "" : " session \(sessions.joined(separator: ", "))"
      return "\(example.source.path):\(example.fence.opening.start.line): "
        + "\(example.id): \(word)\(session)"
    }
  }
}

extension Program.Task {
  fileprivate var word: String {
    switch self {
    case .run: "run"
    case .compile: "compile"
    case .refuse: "compile-fail"
    case .crash: "crash"
    }
  }
}
