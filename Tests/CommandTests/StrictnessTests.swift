import Foundation
import Testing

@Suite struct `What a run of examples fails for` {
  private let page = """
    -- content/index.md --
    ```swift
    func f() -> Int { 1 }
    f()
    print("unchecked")
    ```
    """

  @Test(arguments: [[], ["--warnings-as-errors"], ["--strict"]])
  func `is the user's choice`(_ flags: [String]) async throws {
    let run = try await SmallSite(page).docent(["test"] + flags)
    #expect(run.status == (flags.isEmpty ? 0 : 1))
    let warning = flags.isEmpty ? "warning" : "error"
    #expect(run.errors.contains("content/index.md:3:1: \(warning): result of call to 'f()'"))
    let note = flags == ["--strict"] ? "error" : "note"
    #expect(run.errors.contains("content/index.md:1:1: \(note): prints what the page does not say"))
  }

  @Test func `a backtrace comes only when it is asked for`() async throws {
    let site = try SmallSite(
      "-- content/index.md --\n```swift\nfunc inner() { fatalError() }\ninner()\n```\n")
    #expect(try await !site.docent(["test"]).errors.contains("Thread 0"))
    #expect(try await site.docent(["test", "--backtrace"]).errors.contains("Thread 0"))
  }
}
