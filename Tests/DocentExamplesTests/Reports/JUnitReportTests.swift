import DocentExamples
import DocentModel
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `A JUnit report` {
  @Test func `has a suite for each page and a case for each fence`() {
    #expect(
      JUnitReport(sampleReport).text == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="docent" tests="7" failures="2" errors="0" skipped="1" time="1.526">
          <testsuite name="content/a,b: 100%.md" tests="2" failures="1" errors="0" skipped="0" time="1.521">
            <properties>
              <property name="toolchain" value="Swift 6.3.1 on Linux"/>
            </properties>
            <testcase name="content/a,b: 100%.md#1" classname="content/a,b: 100%.md" file="content/a,b: 100%.md" line="3" time="0.021">
              <failure message="prints &lt;something&gt; else">content/a,b: 100%.md:4:7: warning: unused, as it seems
        content/a,b: 100%.md:5:1: error: prints &lt;something&gt; else
        - 50%
        + 100%&#13;
        hint: a &amp; b</failure>
              <system-out>&lt;&amp;&gt;&quot;&apos;\#t100%&#13;
        🇸🇪␛[0m␀
        </system-out>
              <system-err>]]&gt;
        </system-err>
            </testcase>
            <testcase name="content/a,b: 100%.md#2" classname="content/a,b: 100%.md" file="content/a,b: 100%.md" line="9" time="1.500">
              <system-out>2
        </system-out>
            </testcase>
          </testsuite>
          <testsuite name="content/b.md" tests="4" failures="0" errors="0" skipped="1" time="0.005">
            <properties>
              <property name="toolchain" value="Swift 6.3.1 on Linux"/>
            </properties>
            <testcase name="content/b.md#refused" classname="content/b.md" file="content/b.md" line="1" time="0.000"/>
            <testcase name="content/b.md#2" classname="content/b.md" file="content/b.md" line="6" time="0.005">
              <system-err>Fatal error: boom</system-err>
            </testcase>
            <testcase name="content/b.md#3" classname="content/b.md" file="content/b.md" line="12" time="0.000"/>
            <testcase name="content/b.md#4" classname="content/b.md" file="content/b.md" line="20" time="0.000">
              <skipped message="needs &quot;a&quot; network"/>
            </testcase>
          </testsuite>
          <testsuite name="content/c.md" tests="1" failures="1" errors="0" skipped="0" time="0.000">
            <properties>
              <property name="toolchain" value="Swift 6.3.1 on Linux"/>
            </properties>
            <testcase name="content/c.md" classname="content/c.md" file="content/c.md" line="2" time="0.000">
              <failure message="is not YAML">content/c.md:2:3: error: is not YAML
        hint: mend it</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """#)
  }

  @Test func `of nothing is well-formed`() throws {
    let elements = try JUnitElements(TestReport(toolchain: "", examples: []))
    #expect(elements.names == ["testsuites"])
  }

  @Test func `has a case without a place for a problem of no page`() {
    let problem = PageFinding(file: nil, Finding(.error, at: SourcePosition(line: 1), "no example"))
    let text = JUnitReport(TestReport(toolchain: "", examples: [], problems: [problem])).text
    #expect(
      text.contains(
        """
            <testcase name="docent" classname="docent" time="0.000">
              <failure message="no example">error: no example</failure>
            </testcase>
        """))
  }

  @Test func `says how often each example ran, if that was more than once`() {
    var report = sampleReport
    report.runs = 50
    let property = "<property name=\"runs\" value=\"50\"/>"
    #expect(JUnitReport(report).text.components(separatedBy: property).count == 4)
  }

  @Test func `gives a parser back what was printed`() throws {
    let elements = try JUnitElements(sampleReport)
    #expect(elements.texts["system-out"]?.first == "<&>\"'\t100%\r\n🇸🇪␛[0m␀\n")
    #expect(elements.texts["system-err"]?.first == "]]>\n")
  }

  @Test func `is well-formed whatever is printed`() throws {
    // Every scalar that is special somewhere, and one of each length in UTF-8.
    let scalars = (0..<0x120).map { $0 } + [0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10FFFF]
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    let report = TestReport(
      toolchain: text,
      examples: [
        ReportedExample(
          id: ExampleID(page: text, name: text), line: 1, status: .failed, output: text,
          errorOutput: text, findings: [Finding(.error, at: SourcePosition(line: 1), text)])
      ])
    let elements = try JUnitElements(report)
    #expect(elements.names.count { $0 == "testcase" } == 1)
    #expect(elements.texts["system-out"]?.first?.hasPrefix("␀␁") == true)
    #expect(elements.attributes.contains { $0["value"]?.contains("\t\n␋␌\r") == true })
  }
}

/// What a real parser sees in a report.
private final class JUnitElements: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var attributes: [[String: String]] = []
  private(set) var texts: [String: [String]] = [:]
  private var text = ""

  init(_ report: TestReport) throws {
    super.init()
    let parser = XMLParser(data: Data(JUnitReport(report).text.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    self.attributes.append(attributes)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(text)
  }
}
