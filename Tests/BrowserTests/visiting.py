"""A browser that opens pages and says what is wrong with them."""

import pathlib
import time

from axe_playwright_python.sync_playwright import Axe

SCRIPTS = pathlib.Path(__file__).parent
SETTLED = (SCRIPTS / "settled.js").read_text(encoding="utf-8")
HEIGHTS = {320: 640, 768: 1024, 1280: 800, 1920: 1080}
AXE = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
    ],
    "rules": {
        # A table may have an empty corner; it is no rule of WCAG's, and the content's own affair.
        "empty-table-header": {"enabled": False},
    },
    "resultTypes": ["violations"],
}

AXE_FOR_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}

# Colours take most of axe's time, the more so the longer the page.
AXE_BUT_COLOURS = {
    **AXE, "rules": {**AXE["rules"], "color-contrast": {"enabled": False}},
}


class Visitor:
    """One page of a browser: a colour scheme, scripts or none, and what went wrong on it.

    Scripts are switched off in the page only while it loads: what looks at it afterwards runs in
    the page as well, and sees what a reader without scripts has before them.
    """

    def __init__(self, browser, scheme="light", script=True, **options):
        self.script = script
        self.scheme = scheme
        self.context = browser.new_context(color_scheme=scheme, **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.console = self.context.new_cdp_session(self.page)
        self.problems = []
        self.home = None
        self.missing = None
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.on("requestfailed", self.failed)
        self.page.on("response", self.answered)
        self.page.on("request", self.asked)

    def heard(self, message):
        about_missing = self.missing and message.location["url"] == self.missing
        if message.type in ("error", "warning", "assert") and not about_missing:
            self.problems.append(f"console {message.type}: {message.text}")

    def failed(self, request):
        if request.failure == "net::ERR_ABORTED":
            return  # The browser gives up what a page still loads when the reader turns to the next.
        self.problems.append(f"failed request: {request.url} ({request.failure})")

    def answered(self, response):
        if response.status >= 400 and response.url != self.missing:
            self.problems.append(f"failed request: {response.url} ({response.status})")

    def asked(self, request):
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.problems.append(f"foreign request: {request.url}")

    def delay(self, pattern, seconds):
        """Lets files whose address matches come as late as on a slow line."""

        def late(route):
            time.sleep(seconds)
            route.continue_()

        self.page.route(pattern, late)

    def open(self, home, page, width=1280, exists=True):
        """Loads a page of the site at this address; returns what is wrong with it."""
        self.home = home
        self.missing = None if exists else home + page
        self.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        self.page.goto("about:blank")
        self.problems.clear()
        self.console.send("Emulation.setScriptExecutionDisabled", {"value": not self.script})
        self.page.goto(home + page, wait_until="load")
        self.console.send("Emulation.setScriptExecutionDisabled", {"value": False})
        self.problems += self.page.evaluate(SETTLED, {"isResized": False})
        return self.problems

    def resize(self, width):
        """Gives the window of the open page another width; returns what is wrong with the page then."""
        before = len(self.problems)
        self.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        self.problems += self.page.evaluate(SETTLED, {"isResized": True})
        return self.problems[before:]

    def obstacles(self, colours=True):
        """What axe finds that keeps people from using the page which is open.

        In the dark only colours are looked at, the rest being the same as in the light.
        """
        before = len(self.problems)
        if self.scheme == "light":
            options = AXE if colours else AXE_BUT_COLOURS
        else:
            options = AXE_FOR_COLOURS
        results = Axe().run(self.page, options=options)
        del self.problems[before:]
        return [
            f"axe {rule['id']}: {node['html'][:200]}\n    {(node['failureSummary'] or '')[:400]}"
            for rule in results.response["violations"] for node in rule["nodes"]]

    def close(self):
        self.context.close()
