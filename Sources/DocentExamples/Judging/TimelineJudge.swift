import DocentMarkdown
import DocentModel

/// What is drawn of a run, or why nothing is.
enum DrawnTimeline: Sendable {
  case drawn(Timeline)
  case problem(summary: String, details: [String] = [], hint: String)

  /// More would be no picture any more.
  static let mostRecords = 400
}

extension Program {
  /// What a fence that draws a timeline gets of its program's run. The run has one timeline, so only
  /// one fence of a session can draw it.
  func timeline(of run: ProgramRecord.Run, part: Int) -> DrawnTimeline {
    let first = parts.first { $0.isJudged && $0.example.fence.attributes.drawsTimeline }
    if let first, first.example.id != parts[part].example.id {
      return .problem(
        summary: "its session's timeline is drawn by the fence at line "
          + "\(first.example.fence.opening.start.line)",
        hint: "the timeline shows the whole session: draw it once")
    }
    do {
      let records = try TimelineRecord.records(in: run.timeline ?? "")
      guard !records.isEmpty else {
        return .problem(
          summary: "has no timeline to draw: it recorded nothing",
          hint: "add a line of JSON to the file that DOCENT_TIMELINE names for each thing to draw, "
            + "or take timeline away")
      }
      guard records.count <= DrawnTimeline.mostRecords else {
        return .problem(
          summary: "recorded \(records.count) things; a timeline draws at most "
            + "\(DrawnTimeline.mostRecords)",
          hint: "record less, or for a shorter time")
      }
      return .drawn(Timeline(records))
    } catch {
      return .problem(
        summary: "recorded what is no entry of a timeline", details: ["+ \(error.line)"],
        hint:
          #"an entry is {"lane":"bot","name":"reply","start":1.5,"end":20}, without an end for a "#
          + "moment")
    }
  }
}

extension Judgement {
  /// Takes in what is drawn of the run; nothing to draw fails the fence.
  mutating func add(drawn: DrawnTimeline, at example: Example) {
    switch drawn {
    case .drawn(let timeline): self.timeline = timeline
    case .problem(let summary, let details, let hint):
      add([
        Diagnostic(
          .error, id: "example-timeline", summary, at: example.openingLocation, details: details,
          hint: hint)
      ])
    }
  }
}
