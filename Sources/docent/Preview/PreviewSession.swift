import DocentExamples
import DocentMarkdown
import DocentModel
import DocentPreview
import DocentProject
import DocentSite

/// What `docent preview` does from one change to the next: it builds what changed and serves that
/// at once; what is made of all pages follows, and then the examples, until the next change.
actor PreviewSession {
  private let configurationPath: String?
  let surroundings: Surroundings
  private let includesDrafts: Bool
  /// `nil` where examples are not run.
  let exampleOptions: ExampleOptions?
  private let watch: FileWatch
  let server: PreviewServer
  let display: any PreviewDisplay

  var current: PreviewBuild?
  /// What was last made of all pages.
  private(set) var whole = FileTree()
  var known = KnownExamples()
  private var history: GitHistory?
  private var background: Task<Void, Never>?

  init(
    configurationPath: String?, surroundings: Surroundings, includesDrafts: Bool,
    exampleOptions: ExampleOptions?, watch: FileWatch, server: PreviewServer,
    display: any PreviewDisplay
  ) {
    self.configurationPath = configurationPath
    self.surroundings = surroundings
    self.includesDrafts = includesDrafts
    self.exampleOptions = exampleOptions
    self.watch = watch
    self.server = server
    self.display = display
  }

  /// Serves the pages as they stand; where the theme is broken, what is wrong with it.
  ///
  /// - Throws: `ProjectProblem` when there is nothing to make a site of.
  func begin() async throws {
    do {
      try await build(after: nil)
      continueInBackground(isNewlyBuilt: true)
    } catch let error as BrokenTheme {
      await refuse([], because: error.problems)
    }
  }

  /// Serves what the author writes, until the task is cancelled.
  func follow() async {
    for await changes in watch {
      // What is made now is about to be out of date.
      background?.cancel()
      do {
        try await build(after: changes)
        continueInBackground(isNewlyBuilt: true)
      } catch {
        if Task.isCancelled { break }
        // The last good pages stay, and what of their examples was not finished goes on.
        await refuse(shown(changes), because: problems(of: error))
        continueInBackground(isNewlyBuilt: false)
      }
    }
  }

  /// Ends what runs.
  func end() async {
    background?.cancel()
    await background?.value
  }

  private func refuse(_ changes: [String], because problems: [Diagnostic]) async {
    await server.show(problems: problems)
    display.show(.notBuilt(changes: changes, problems: problems))
  }

  /// Serves the pages, with the outcomes of examples that have not changed since they ran.
  private func build(after changes: ChangeSet?) async throws {
    let start = ContinuousClock.now
    let project = try Project(configurationPath: configurationPath, surroundings: surroundings)
    // What is watched before it is read cannot change unseen.
    watch.follow(project.watchScope(copying: current?.content.documents ?? []))
    let builder = SiteBuilder(
      configuration: project.configuration, theme: try project.readTheme(),
      generator: "Docent \(Docent.version)", includesDrafts: includesDrafts,
      isPreview: true)
    let (folders, folderProblems) = try project.readContent()
    history = await project.history(knowing: history, surroundings: surroundings)
    let (content, pageProblems) = try await builder.load(
      project.adding(history, to: folders), after: current?.content)
    watch.follow(project.watchScope(copying: content.documents))
    try Task.checkCancellation()
    if let changes, let last = current?.project,
      project.configuration.examples != last.configuration.examples
        || project.packageIsTouched(by: changes)
    {
      known.forget()
    }
    known.follow(content.pages)
    let (site, problems) = try await builder.renderPages(
      content, examples: known.states(areRun: exampleOptions != nil), after: current?.site)
    guard let site else {
      throw BrokenTheme(problems: (folderProblems + pageProblems + problems).inOrder)
    }
    try Task.checkCancellation()
    let new = PreviewBuild(
      project: project, builder: builder, content: content, site: site,
      changes: changes.map(shown) ?? [], duration: ContinuousClock.now - start,
      problems: folderProblems + pageProblems + problems)
    current = new
    await server.update(new.files(besides: whole))
  }

  /// Makes what takes longer: what is made of all pages, and the outcomes of the examples.
  private func continueInBackground(isNewlyBuilt: Bool) {
    let stale = background
    guard let current else { return }
    background = Task {
      await stale?.value
      guard !Task.isCancelled else { return }
      if isNewlyBuilt { try? await abandonedWhenCancelled { try await self.complete(current) } }
      if !Task.isCancelled { await runExamples(of: current) }
    }
  }

  /// Adds to a new build what is made of all its pages, and tells of it.
  private func complete(_ build: PreviewBuild) async throws {
    let problems = (build.problems + (try await complete(build.site))).inOrder
    try Task.checkCancellation()
    await server.show(problems: problems)
    display.show(
      .built(
        pages: build.content.pages.count, changes: build.changes, build.duration,
        problems: problems))
  }

  /// Adds to the pages what is made of all of them.
  func complete(_ site: RenderedSite) async throws -> [Diagnostic] {
    guard let builder = current?.builder else { return [] }
    let (files, problems) = try await builder.complete(site)
    try Task.checkCancellation()
    whole = FileTree(files.files.filter { site.files[$0.key] == nil })
    await server.update(files)
    return problems
  }

  /// An error in words.
  func problems(of error: any Error) -> [Diagnostic] {
    switch error {
    case let problem as ProjectProblem: problem.diagnostics
    case let broken as BrokenTheme: broken.problems
    case let missing as MissingPiece: [missing.diagnostic]
    default: [.system(error)]
    }
  }

  /// Changed files as diagnostics print them: relative to where the command was started.
  private func shown(_ changes: ChangeSet) -> [String] {
    let folder = surroundings.currentFolder + "/"
    return changes.paths.sorted().map {
      $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0
    }
  }
}

extension Project {
  /// Whether the package that examples import may be another now.
  fileprivate func packageIsTouched(by changes: ChangeSet) -> Bool {
    guard let folder = configuration.examples.packageFolder else { return false }
    return changes == .everything
      || changes.paths.contains { $0.hasPrefix(absolute(folder) + "/") }
  }
}
