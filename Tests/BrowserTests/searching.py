"""The search dialog of a site that Docent built, as a reader uses it."""

WAIT = 120_000

FIRST = """() => (document.querySelector("dialog.search .best")
  ?? document.querySelector("dialog.search li a"))?.href"""


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
        # About an empty field nothing is said; what is said after that is about the query.
        self.field.fill("")
        self.said(":empty")
        self.field.fill(query)
        self.said(":not(:empty)")
        address = self.page.evaluate(FIRST)
        return address and address.removeprefix(self.home)

    def said(self, state):
        status = self.page.locator(f"dialog.search [role=status]{state}")
        status.wait_for(state="attached", timeout=WAIT)
