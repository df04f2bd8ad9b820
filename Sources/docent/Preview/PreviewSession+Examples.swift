import DocentExamples
import DocentModel
import DocentPreview
import DocentProject
import DocentSite

extension PreviewSession {
  /// Runs the examples of the current pages, and shows on them how each went.
  func runExamples(of build: PreviewBuild) async {
    guard let exampleOptions else { return }
    let project = build.project
    let session = ExampleSession(
      place: project.examplePlace, surroundings: surroundings, options: exampleOptions)
    let plan = await plan(for: build)
    guard !Task.isCancelled else { return }
    let checks = project.configuration.checks
    display.show(.examplesStarted(count: plan.exampleCount))
    let finished = FinishedExamples()
    async let shown: Void = finished.forEachBatch { results in
      await show(results, of: build)
      // A hundred kept results come at once, and nobody reads faster than this.
      try? await Task.sleep(for: .milliseconds(50))
    }
    do {
      let report = try await session.run(plan) { [display] event in
        var problems: [Diagnostic] = []
        if case .finished(let result) = event {
          finished.append(result)
          problems = checks.applied(to: result.diagnostics)
        }
        display.show(.example(event, problems: problems))
      }
      finished.finish()
      await shown
      guard !Task.isCancelled else { return }
      if let site = current?.site { _ = try await complete(site) }
      display.show(.examplesFinished(report, problems: checks.applied(to: report.diagnostics)))
    } catch {
      finished.finish()
      await shown
      guard !Task.isCancelled else { return }
      await render(build, examples: known.states(areRun: false))
      display.show(.examplesNotRun(problems: problems(of: error)))
    }
  }

  /// The examples of a build; to find out what programs they make takes a while on large sites.
  private nonisolated func plan(for build: PreviewBuild) async -> ExamplePlan {
    ExamplePlan(pages: build.project.examplePages(build.content))
  }

  private func show(_ results: [ExampleResult], of build: PreviewBuild) async {
    guard !Task.isCancelled else { return }
    let checks = build.project.configuration.checks
    for result in results {
      known.record(result, findings: checks.applied(to: result.diagnostics))
    }
    await render(build, examples: known.states(areRun: true))
  }

  /// Serves the pages of a build with what is known of their examples by now.
  private func render(_ build: PreviewBuild, examples: [ExampleID: ExampleState]) async {
    let rendered = try? await build.builder.renderPages(
      build.content, examples: examples, after: current?.site)
    guard let site = rendered?.site, !Task.isCancelled, var current else { return }
    current.site = site
    self.current = current
    await server.update(current.files(besides: whole))
  }
}
