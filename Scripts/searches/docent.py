"""Docent's own search."""

from running import seconds
from searching import Search

# Types text letter by letter, and says how many milliseconds passed each time until there were results.
KEYS = """async (text) => {
  const field = document.querySelector("dialog.search input");
  const dialog = field.closest("dialog");
  const times = [];
  for (let end = 1; end <= text.length; end++) {
    field.value = text.slice(0, end);
    const start = performance.now();
    const results = new Promise((resolve) => {
      new MutationObserver(() => resolve(true)).observe(dialog.querySelector("ul"), { childList: true });
      setTimeout(resolve, 1000);  // nothing was shown before, and nothing is now
    });
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (await results) times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times;
}"""


class Docent:
    name = "Docent"
    part = "search"

    def __init__(self, program):
        self.program = program

    def build(self, content, folder):
        """Builds a site of the Markdown; returns where it is, and the seconds that it took."""
        folder.mkdir()
        # Other people's links are not what is measured.
        (folder / "docent.yml").write_text(
            f"title: Bench\ncontent: {content}\nchecks: {{broken-link: off, broken-anchor: off}}\n")
        build = [self.program, "build", "--quiet", "--skip-examples"]
        return folder / "site", seconds(build, cwd=folder)

    def index(self, site):
        """The files that only the search reads, but for its program."""
        return [site / "search-index.js", *(site / "assets" / "search").glob("*.js")]

    def open(self, page, home):
        page.goto(home + "index.html", wait_until="networkidle")
        return Search(page, home)

    def paste(self, search, query):
        search.first(query)

    def type(self, search, query):
        search.field.press_sequentially(query, delay=60)
        search.page.locator("dialog.search li a").first.wait_for(state="attached")

    def key_times(self, search, query):
        return search.page.evaluate(KEYS, query)
