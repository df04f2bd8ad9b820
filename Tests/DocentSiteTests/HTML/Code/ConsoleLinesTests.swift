import DocentSite
import Testing

@Suite struct ConsoleLinesTests {
  @Test(arguments: ["console", "shell-session", "terminal", "Console"])
  func `commands are told from what they print`(_ language: String) {
    #expect(
      code(language, "$ echo \"a<b\"\na<b\n# no prompt\n\n$") == """
        <code class="language-console">\
        <span class="line command"><span class="prompt">$ </span>\
        echo <span class="s">&quot;a&lt;b&quot;</span></span>
        <span class="line result">a&lt;b</span>
        <span class="line result"># no prompt</span>
        <span class="line result"></span>
        <span class="line command"><span class="prompt">$</span></span>
        </code>
        """)
  }

  @Test func `a command goes on after a backslash`() {
    #expect(
      code("console", "% echo \"a \\\n> b\"\n> c\n% d \\\n  > e \\\n") == """
        <code class="language-console">\
        <span class="line command"><span class="prompt">% </span>\
        echo <span class="s">&quot;a \\</span></span>
        <span class="line command"><span class="prompt">&gt; </span><span class="s">b&quot;</span></span>
        <span class="line result">&gt; c</span>
        <span class="line command"><span class="prompt">% </span>d \\</span>
        <span class="line command">  &gt; e \\</span>
        <span class="line command"></span>
        </code>
        """)
  }

  @Test func `a session that starts with one has hashes for prompts`() {
    #expect(
      code("console", "root:\n# a\n$ b") == """
        <code class="language-console"><span class="line result">root:</span>
        <span class="line command"><span class="prompt"># </span>a</span>
        <span class="line command"><span class="prompt">$ </span>b</span>
        </code>
        """)
  }

  @Test func `without a prompt nothing is told apart`() {
    #expect(
      code("console", "make\n$HOME\n> a")
        == "<code class=\"language-console\">make\n$HOME\n&gt; a\n</code>")
  }
}
