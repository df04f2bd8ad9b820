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
  private let console: Console
  private let includesDrafts: Bool
  /// `nil` where examples are not run.
  private let exampleOptions: ExampleOptions?
  private var known: [ExampleID: (code: String, outcome: ExampleOutcome)] = [:]
  private let watcher: any FileWatcher
  private var watch: FileWatch?
  private var history: GitHistory?
  private var current: (builder: SiteBuilder, content: SiteContent, project: Project)?

  init(
    configurationPath: String?, surroundings: Surroundings, console: Console,
    includesDrafts: Bool, exampleOptions: ExampleOptions?, watcher: any FileWatcher
  ) {
    self.configurationPath = configurationPath
    self.surroundings = surroundings
    self.console = console
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
  /// - Throws: `ProjectProblem` when there is no site to show.
  func pages() async throws -> FileTree {
    let project = try loadProject()
    // What is watched before it is read cannot change unseen.
    watch?.follow(project.watchScope(copying: current?.content.documents ?? []))
    let builder = SiteBuilder(
      configuration: project.configuration, theme: try project.readTheme(),
      generator: "Docent \(Docent.version)", includesDrafts: includesDrafts,
      previewScript: ReloadScript.path)
    let (folders, folderProblems) = try project.readContent()
    history = await project.history(knowing: history, surroundings: surroundings)
    let (read, pageProblems) = await builder.load(project.adding(history, to: folders))
    let content = read.keeping(current?.content, whereUnreadable: pageProblems)
    current = (builder, content, project)
    watch?.follow(project.watchScope(copying: content.documents))
    let (files, problems) = await builder.render(content, outcomes: outcomes(for: content))
    console.show((folderProblems + pageProblems + problems).inOrder)
    return files
  }

  /// Serves what the author writes, until the task is cancelled.
  func follow(_ changes: FileWatch, on server: PreviewServer) async {
    var examples = Task { await runExamples(on: server) }
    for await _ in changes {
      // What runs is about to be out of date.
      examples.cancel()
      await examples.value
      do {
        await server.update(try await pages())
      } catch let problem as ProjectProblem {
        // The last good pages stay.
        console.show(problem.diagnostics)
        continue
      } catch {
        console.say("\(error)")
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
    do {
      let report = try await session.run(plan, console: console)
      for result in report.results {
        known[result.example.id] = (result.example.fence.code, result.outcome)
      }
      await server.update(
        builder.render(content, outcomes: outcomes(for: content)).files)
      console.show(project.configuration.checks.applied(to: report.diagnostics))
      if report.found > 0 { console.say(report.summaryLine) }
    } catch is CancellationError {
      return
    } catch let problem as ProjectProblem {
      console.show(problem.diagnostics)
    } catch let missing as MissingPiece {
      console.show([missing.diagnostic])
    } catch {
      if !Task.isCancelled { console.say("\(error)") }
    }
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
