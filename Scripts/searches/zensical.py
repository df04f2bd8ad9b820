"""Zensical, on the Markdown, asked through the search of its pages."""

import re
import shutil
import time

from playwright.sync_api import TimeoutError

from running import seconds

CONFIGURATION = """[project]
site_name = "Bench"
docs_dir = "docs"
use_directory_urls = false

[project.theme]
font = false
"""

# How long nothing may come before there is nothing.
PATIENCE = 10_000


class Zensical:
    name = "Zensical"
    module = "zensical"
    part = "search"

    def __init__(self, command):
        self.command = command

    def build(self, content, folder):
        """Builds a site of the Markdown; returns where it is, and the seconds that it took."""
        docs = folder / "docs"
        shutil.copytree(content, docs)
        for page in docs.rglob("*.md"):
            # Attributes of fences are Docent's own: with them, it would not see that they are fences.
            text = page.read_text(encoding="utf-8")
            page.write_text(re.sub(r"(?m)^(\s*```+\w+),.*$", r"\1", text), encoding="utf-8")
        (folder / "zensical.toml").write_text(CONFIGURATION)
        return folder / "site", seconds([*self.command, "build", "--clean"], cwd=folder)

    def index(self, site):
        return [site / "search.json"]

    def open(self, page, home):
        page.goto(home + "index.html", wait_until="networkidle")
        page.locator(".md-search__button").first.click()
        return Dialog(page, home)

    def paste(self, search, query):
        search.first(query)

    def type(self, search, query):
        search.field.press_sequentially(query, delay=60)
        search.is_found()

    # Its work is done beside the page, in a worker of its own.
    key_times = None


class Dialog:
    def __init__(self, page, home):
        self.page = page
        self.home = home
        self.field = page.locator("dialog[aria-label=Search] input")
        self.hits = page.locator("dialog[aria-label=Search] a[role=option]")
        self.field.wait_for()

    def first(self, query):
        self.field.fill("")
        self.hits.first.wait_for(state="detached")
        self.field.fill(query)
        if not self.is_found():
            return None
        time.sleep(0.2)  # what comes first may still be sorted
        return self.hits.first.get_attribute("href").removeprefix(self.home)

    def is_found(self):
        try:
            self.hits.first.wait_for(timeout=PATIENCE)
        except TimeoutError:
            return False
        return True
