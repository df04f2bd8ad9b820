/// Source in many languages, for tests in which the language does not matter: all the samples are
/// tried in all languages.
let samples = [
  """
  #!/bin/sh
  # größe 👍
  if [ -n "$1" ]; then cat <<-EOF | tee "$(date +%s).txt"; fi
  \thello ${USER:-"nobody"} $((1 + (2 * 3)))
  \tEOF
  case $x in a|b) echo one ;; *) exit 1 ;; esac
  """,
  """
  %YAML 1.2
  ---
  steps: [push, "a # b", { c: 'it''s' }]
  - run: |
      echo "a: b" # not

    shell: &x !tag bash
  date: 2001-12-14
  """,
  #"""
  { "a": [1, -2.5e3, true, null, "s\"ü"], // c
    b: 'x', /* d */ "c" : {} }
  """#,
  #"""
  @decorator(1)
  async def f(x: int) -> "Foo":
      '''Doc
      string'''
      match x:
          case [1, 2]: return f"a{x!r:>{width}} {{no}}" + rb'\''
  """#,
  #"""
  const r = /[/"']+\/x/gi, q = a / b; // c
  let t = `x ${ `n ${1 + 2}` } é`;
  switch (x) { case 1: default: return /re/.test(s) }
  """#,
  #"""
  #include <stdio.h>
  #define X(a) \
    do { "it's" } while (0)
  /* Ω */ auto s = R"x(a )" b)x"; NSString *t = @"u"; int n = 1'000;
  """#,
  """
  <!DOCTYPE html><!-- ü --><?x y?>
  <p class='x' hidden data-y=z>it's &amp; a < b</p>
  <script type="module">let a = "</b>"</script>
  <style>@media (x) { .b:hover, #c { --v: 1rem !important } }</style>
  <![CDATA[ <b> ]]>
  """,
  """
  SELECT u.name AS "n" FROM users WHERE a = 'it''s' AND id = $1; -- c
  CREATE FUNCTION f() AS $body$ select 'ü'; $$ $body$ LANGUAGE sql; /* /* */ */
  """,
  #"""
  [[a."b c"]]
  k.x = { a = 1, "b" = [1, 2,
  ] }
  s = '''
  c:\'''
  d = 1979-05-27T07:32:00Z
  """#,
  """
  FROM --platform=$P swift:6.2 AS build
  RUN apt-get update && \\
      # inside
      apt-get install "é$X"
  COPY <<EOF /x
  hi $X
  EOF
  """,
  """
  diff --git a/x b/x
  --- a/x
  +++ b/x
  @@ -1,2 +1,2 @@ func f()
   ä
  --- sql
  +b
  """,
  """
  ---
  title: X
  ---
  # Head `x`
  ````markdown
  ```html
  <script>let x = `${1}`</script>
  ```
  ````
  ~~~json
  {"a": "ü"}
  """,
  """
  POST /a?c=1 HTTP/1.1
  Host: example.com

  {"a": 1}
  """,
  """
  CC := gcc # ü
  all: main.o $(patsubst %.c,%.o,$(X))
  \t@for x in a; do \\
  \t  b; done
  """,
  #"""
  #[derive(Debug)] fn f<'a>(x: &'a str) { let c = 'ü'; println!("{}", r#"a"b"#); 1..2 }
  """#,
  #"""
  val s = "a $x ${if (a) "b" else { 1 }} c"; x = $"a {b:F2} {{c}}"; y = <<~EOS + :d
    #{e}
    EOS
  =begin
  =end
  """#,
]
