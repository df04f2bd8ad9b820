"""The search dialog of a site that Docent built, as a reader uses it."""

WAIT = 120_000

# About an empty field nothing is said; what is said after that is about the query.
FIRST = """async ([query, patience]) => {
  const dialog = document.querySelector("dialog.search");
  const status = dialog.querySelector("[role=status]");
  const said = (isAny) => new Promise((resolve, reject) => {
    const look = () => (status.textContent.trim() !== "") === isAny && resolve();
    new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
    look();
    setTimeout(() => reject(new Error(`nothing is said about ${query}`)), patience);
  });
  const field = dialog.querySelector("input");
  for (const text of ["", query]) {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await said(text !== "");
  }
  return (dialog.querySelector(".best") ?? dialog.querySelector("li a"))?.href;
}"""


class Search:
    """The dialog, opened on the page that is shown."""

    def __init__(self, page, home):
        self.page = page
        self.home = home
        page.keyboard.press("/")
        self.field = page.locator("dialog.search input")
        self.field.wait_for(timeout=WAIT)

    def first(self, query):
        """The address in the site that the return key leads to, or None if nothing is found."""
        address = self.page.evaluate(FIRST, [query, WAIT])
        return address and address.removeprefix(self.home)
