"""Pagefind, on the HTML that Docent wrote, asked through its JavaScript as its own interface does.

A hit of Pagefind's is a page with its sections. As the first of them counts the one that has most to do
with the query, which its interface shows below the page. What its interface weighs is not counted.
"""

import shutil

from running import seconds

# As many hits as its interface loads at first.
SHOWN = 5

FIRST = """async (query) => {
  const search = await (await import("/pagefind/pagefind.js")).search(query);
  const hits = await Promise.all(search.results.slice(0, %d).map((result) => result.data()));
  if (!hits.length) return undefined;
  const weight = (section) => section.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0);
  const [best] = [...hits[0].sub_results].sort((a, b) => weight(b) - weight(a));
  return best?.url ?? hits[0].url;
}""" % SHOWN

KEYS = """async ([first, text]) => {
  const times = [];
  for (let end = 1; end <= text.length; end++) {
    const start = performance.now();
    await eval(first)(text.slice(0, end));
    times.push(performance.now() - start);
  }
  return times;
}"""


class Pagefind:
    name = "Pagefind"
    module = "pagefind"
    part = "/pagefind/"

    def __init__(self, command):
        self.command = command

    def build(self, docent_site, folder):
        """Indexes a site that Docent built; returns where the copy is, and the seconds for the index."""
        shutil.copytree(docent_site, folder)
        for page in ("print.html", "search.html", "404.html"):
            (folder / page).unlink(missing_ok=True)
        options = ["--root-selector", "main", "--keep-index-url"]
        time = seconds([*self.command, "--site", str(folder), *options])
        # Docent's pages forbid WebAssembly, without which Pagefind does not run.
        (folder / "blank.html").write_text("<!doctype html><title>Blank</title>")
        return folder, time

    def index(self, site):
        folder = site / "pagefind"
        return [file for file in folder.rglob("*")
                if file.suffix in (".pf_index", ".pf_fragment", ".pf_meta", ".json")]

    def open(self, page, home):
        page.goto(home + "blank.html", wait_until="networkidle")
        return Asked(page)

    def paste(self, search, query):
        search.first(query)

    # Its interface waits until the reader has stopped typing.
    type = paste

    def key_times(self, search, query):
        return search.page.evaluate(KEYS, [FIRST, query])


class Asked:
    def __init__(self, page):
        self.page = page

    def first(self, query):
        address = self.page.evaluate(FIRST, query)
        return address and address.removeprefix("/")
