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

  @Test(arguments: [#"C:\> "#, #"C:\Users\me>"#, #"PS C:\> "#, #"d:\a b> "#])
  func `Windows has prompts of its own`(_ prompt: String) {
    let html = code("console", "\(prompt)dir\nC:\\a -> C:\\b")
    #expect(
      html.contains(
        "<span class=\"prompt\">\(prompt.replacing(">", with: "&gt;"))</span>dir</span>"))
    #expect(html.contains("<span class=\"line result\">C:\\a -&gt; C:\\b</span>"))
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

  @Test(arguments: [
    "user@host:~$ ", "user@host:~/a-b# ", "[user@host ~]$ ", "user@host folder % ", "root# ",
    "bash-5.2$ ", "sh-5.2# ", "(venv) $ ", "(base) user@host:/$ ", "❯ ", "(a) ❯ ", ">>> ",
    "PS C:\\> ", "PS C:\\Program Files> ",
  ])
  func `prompts of other terminals are prompts`(_ prompt: String) {
    #expect(roles(prompt + "ls\nls") == ["command \(prompt)|ls", "result |ls"])
  }

  @Test(arguments: [
    "a@b.org$x", "costs 3$ ", "user says a b c $ x", "root #", "(venv)", "(see) this", "PS: x > y",
    ">>>>", "name# x", "@a $ b", "a@b.org pays $ x",
  ])
  func `what only looks like a prompt is none`(_ line: String) {
    #expect(roles("$ ls\n\(line)") == ["command $ |ls", "result |\(line)"])
  }

  @Test(arguments: [
    "echo 'a", "echo \"a \\\"", "cat <<END", "cat <<-'END'", "for a in 1 2; do", "while true",
    "if true; then", "case x in", "f() {", "(cd a", "make |", "make &&", "make ||  ",
    "if true; then echo fi", "{ echo }",
  ])
  func `a command that is not finished goes on after a mark`(_ command: String) {
    #expect(roles("$ \(command)\n> b") == ["command $ |\(command)", "command > |b"])
  }

  @Test(arguments: [
    "ls", "echo 'a' \"b\"", "echo if for do {", "cat <<<a", "for a in 1; do b; done", "a & b",
    "make # 'a |", "echo it\\'s", "{ a; }", "if a; then b; fi", "(a)", "echo done; a | b", "make &",
  ])
  func `after a command that is finished the mark is part of what it prints`(_ command: String) {
    #expect(roles("$ \(command)\n> b") == ["command $ |\(command)", "result |> b"])
  }

  @Test func `a here-document ends at its word`() {
    #expect(
      roles("$ cat <<-'A' > x\n> a\n> \tA\n> c") == [
        "command $ |cat <<-'A' > x", "command > |a", "command > |\tA", "result |> c",
      ])
    #expect(
      roles("$ cat <<A | sort\n> if 'a\n>\n> A\n> b") == [
        "command $ |cat <<A | sort", "command > |if 'a", "command >|", "command > |A",
        "result |> b",
      ])
  }

  @Test func `Python goes on after dots`() {
    #expect(
      code("console", ">>> def a():\n...   pass\n...\n>>> 1\n1") == """
        <code class="language-console">\
        <span class="line command"><span class="prompt">&gt;&gt;&gt; </span>\
        <span class="k">def</span> a():</span>
        <span class="line command"><span class="prompt">... </span>  <span class="k">pass</span></span>
        <span class="line command"><span class="prompt">...</span></span>
        <span class="line command"><span class="prompt">&gt;&gt;&gt; </span><span class="n">1</span></span>
        <span class="line result">1</span>
        </code>
        """)
  }

  @Test func `without a prompt nothing is told apart`() {
    #expect(
      code("console", "make\n$HOME\n> a")
        == "<code class=\"language-console\">make\n$HOME\n&gt; a\n</code>")
  }

  /// What each line of a session is, with its prompt, and its text.
  private func roles(_ session: String) -> [String] {
    code("console, nocopy", session).split(separator: "\n").dropLast().map { line in
      let role = line.contains("line command") ? "command" : "result"
      let marked = line.replacing("</span>", with: "|", maxReplacements: 1)
      let hasPrompt = line.contains("class=\"prompt\"")
      let text = (hasPrompt ? marked : line.replacing("result\">", with: "result\">|"))
        .replacing(#/<[^>]*>/#, with: "")
        .replacing("&gt;", with: ">").replacing("&lt;", with: "<").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
      return "\(role) \(text)"
    }
  }
}
