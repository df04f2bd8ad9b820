import DocentExamples
import DocentMarkdown
import DocentModel
import DocentPreview
import DocentProject
import DocentSite

/// What `docent preview` knows between two changes: the last pages, and how their examples went.
actor PreviewSession {
  private let configurationPath: String?
  private let surroundings: Surroundings
  private let display: any PreviewDisplay
  private let includesDrafts: Bool
  /// `nil` where examples are not run.
  private let exampleOptions: ExampleOptions?
  private var known: [ExampleID: (code: String, outcome: ExampleOutcome)] = [:]
  private let watcher: any FileWatcher
  private var watch: FileWatch?
  private var history: GitHistory?
  private var current: (builder: SiteBuilder, content: SiteContent, project: Project)?

  init(
    configurationPath: String?, surroundings: Surroundings, display: any PreviewDisplay,
    includesDrafts: Bool, exampleOptions: ExampleOptions?, watcher: any FileWatcher
  ) {
    self.configurationPath = configurationPath
    self.surroundings = surroundings
    self.display = display
    self.includesDrafts = includesDrafts
    self.exampleOptions = exampleOptions
    self.watcher = watcher
  }

  /// Tells when something that the site is made of changes, whatever that becomes meanwhile.
  func changes() throws -> FileWatch {
    let watch = try watcher.watch(try loadProject().watchScope(copying: []))
    self.watch = watch
    return watch
  }

  /// The pages as they stand, with the outcomes of examples that have not changed since they ran.
  ///
  /// - Parameter changes: The files that changed since they were read last, if they were.
  /// - Throws: `ProjectProblem` when there is no site to show.
  func pages(after changes: Set<String> = []) async throws -> FileTree {
    let start = ContinuousClock.now
    let project = try loadProject()
    // What is watched before it is read cannot change unseen.
    watch?.follow(project.watchScope(copying: current?.content.documents ?? []))
    let builder = SiteBuilder(
      configuration: project.configuration, theme: try project.readTheme(),
      generator: "Docent \(Docent.version)", includesDrafts: includesDrafts,
      previewScript: ReloadScript.path)
    let (folders, folderProblems) = try project.readContent()
    try Task.checkCancellation()
    history = await project.history(knowing: history, surroundings: surroundings)
    try Task.checkCancellation()
    let (read, pageProblems) = await builder.load(project.adding(history, to: folders))
    let content = read.keeping(current?.content, whereUnreadable: pageProblems)
    current = (builder, content, project)
    watch?.follow(project.watchScope(copying: content.documents))
    try Task.checkCancellation()
    let (files, problems) = await builder.render(content, outcomes: outcomes(for: content))
    display.show(
      .built(
        pages: content.pages.count, changes: shown(changes), ContinuousClock.now - start,
        problems: (folderProblems + pageProblems + problems).inOrder))
    return files
  }

  /// Serves what the author writes, until the task is cancelled.
  func follow(_ changes: FileWatch, on server: PreviewServer) async {
    var examples = Task { await runExamples(on: server) }
    for await changes in changes.map(\.paths) {
      // What runs is about to be out of date.
      examples.cancel()
      await examples.value
      do {
        await server.update(try await pages(after: changes))
      } catch {
        // The last good pages stay.
        if !Task.isCancelled {
          display.show(.notBuilt(changes: shown(changes), problems: problems(of: error)))
        }
        continue
      }
      examples = Task { await runExamples(on: server) }
    }
    examples.cancel()
    await examples.value
  }

  private func loadProject() throws -> Project {
    try Project(configurationPath: configurationPath, surroundings: surroundings)
  }

  /// Runs the examples of the current pages, and shows their outcomes on them.
  private func runExamples(on server: PreviewServer) async {
    guard let exampleOptions, let (builder, content, project) = current else { return }
    let session = ExampleSession(
      place: project.examplePlace, surroundings: surroundings, options: exampleOptions)
    let plan = ExamplePlan(pages: project.examplePages(content))
    let checks = project.configuration.checks
    display.show(.examplesStarted(count: plan.exampleCount))
    do {
      let report = try await session.run(plan) { [display] event in
        var problems: [Diagnostic] = []
        if case .finished(let result) = event { problems = checks.applied(to: result.diagnostics) }
        display.show(.example(event, problems: problems))
      }
      for result in report.results {
        known[result.example.id] = (result.example.fence.code, result.outcome)
      }
      try Task.checkCancellation()
      await server.update(
        builder.render(content, outcomes: outcomes(for: content)).files)
      display.show(.examplesFinished(report, problems: checks.applied(to: report.diagnostics)))
    } catch {
      if !Task.isCancelled { display.show(.examplesNotRun(problems: problems(of: error))) }
    }
  }

  /// An error in words.
  private func problems(of error: any Error) -> [Diagnostic] {
    switch error {
    case let problem as ProjectProblem: problem.diagnostics
    case let missing as MissingPiece: [missing.diagnostic]
    default: [.system(error)]
    }
  }

  /// Changed files as diagnostics print them: relative to where the command was started.
  private func shown(_ changes: Set<String>) -> [String] {
    let folder = surroundings.currentFolder + "/"
    return changes.sorted().map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 }
  }

  /// The known outcomes of examples whose code is still the same.
  private func outcomes(for content: SiteContent) -> [ExampleID: ExampleOutcome] {
    var outcomes: [ExampleID: ExampleOutcome] = [:]
    for fence in content.documents.flatMap(\.fences) {
      if let result = known[fence.id], result.code == fence.code {
        outcomes[fence.id] = result.outcome
      }
    }
    return outcomes
  }
}
