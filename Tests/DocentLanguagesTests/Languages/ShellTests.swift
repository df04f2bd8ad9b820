import Testing

@Suite struct ShellTests {
  @Test(arguments: [
    "«c|#!/bin/sh»\necho «c|# to the end»\n",
    "echo foo#bar \\# «s|'#'» «t|$#» «c|# here»",
    "«c|# a»\n  «c|# b»\nls;«c|# c»",
    "«a|x»=«t|${y#prefix}»",
  ])
  func `a number sign begins a comment only where a word begins`(marked: String) throws {
    try expectColours(marked, in: "sh")
  }

  @Test(arguments: [
    "«k|if» true; «k|then» echo if then fi; «k|fi»",
    "«k|for» f «k|in» *.txt\n«k|do» echo in do done; «k|done»",
    "«k|while» «k|!» grep for; «k|do» x; «k|done» | sort",
    "make «a|FOO»=if && «k|cd» ..",
    "greet() «k|{» echo hi; «k|}»",
    "«k|function» greet «k|{» «k|return» 1; «k|}»",
    "«k|if» [ «a|-n» x ]; «k|then» :; «k|elif» x; «k|else» y; «k|fi»",
  ])
  func `words are keywords only where a command begins`(marked: String) throws {
    try expectColours(marked, in: "bash")
  }

  @Test(arguments: [
    "swift build «a|-c» release «a|--product» docent",
    "«a|CC»=clang make «a|--jobs»=4 -",
    "«k|export» «a|PATH»=«s|\"»«t|$HOME»«s|/bin:»«t|$PATH»«s|\"»",
    "«a|list»=(a «s|'b'» «c|# c»\n  d)\nls",
    "«a|a»+=b ls",
  ])
  func `options and variables that are set look alike`(marked: String) throws {
    try expectColours(marked, in: "sh")
  }

  @Test(arguments: [
    "echo «d|$(»date «a|-u» +%s«d|)» x",
    "echo «s|\"a »«d|$(»basename «s|\"»«t|$f»«s|\"»«d|)»«s| b\"» «s|'$x'»",
    "echo «d|$((»«n|1» + («n|2» * «n|3»)«d|))» «t|$?»",
    "«d|$(»which swift«d|)» build",
    "«s|\"»«t|$BIN»«s|\"» if",
    "echo «t|${x:-»«s|\"»«t|$y»«s|\"»«t|}» «s|`date`»",
    "echo «s|$'it\\'s'» «s|'it'»\\'«s|'s'» 2>&1 >file",
    "«k|[[» «t|$a» =~ ^(x|y)$ «k|]]» && ls",
    "«d|((»i++«d|))»; ls",
  ])
  func `what has a value is seen, within strings too`(marked: String) throws {
    try expectColours(marked, in: "zsh")
  }

  @Test(arguments: [
    "«k|case» «t|$x» «k|in»\n  a|b) echo «d|$(»date«d|)» ;;\n  *) «k|exit» 1\n«k|esac»\n«k|fi»",
    "«d|$(»«k|case» x «k|in» (y) z;; «k|esac»«d|)» if",
  ])
  func `the parenthesis of a pattern closes nothing`(marked: String) throws {
    try expectColours(marked, in: "sh")
  }

  @Test(arguments: [
    "cat «d|<<EOF» | tee x\n«s|hi »«t|$USER»«s| 'a\n»«d|EOF»\nls «c|# c»",
    "cat «d|<<-'EOF'»\n«s|\thi $USER\n»«d|\tEOF»\n«k|if»",
    "cat «d|<< A»; cat «d|<<\"B\"»\n«s|a\n»«d|A»«s|\n$b\n»«d|B»\nls",
    "cat «d|<<EOF»\n«s|EOF2\n»«d|EOF»\r\nls",
    "cat «d|<<EOF»\n«s|never closed »«d|$(»x",
    "cat <<< «s|\"here\"»\nls",
    "x «d|<<EOF»\n«d|$(»unclosed\n«d|EOF»\n«k|fi»",
  ])
  func `a here-document ends at its word`(marked: String) throws {
    try expectColours(marked, in: "sh")
  }
}
