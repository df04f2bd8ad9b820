"""Docent's search beside Pagefind and Zensical, all in one run.

usage: search-bench.py DOCENT CORPUS

Run it with the Python that Scripts/browser-python prints. The two others are taken from
.build-peers, where this puts them:
python3 -m venv .build-peers && .build-peers/bin/pip install 'pagefind[bin]' zensical

A machine is never quiet: read the ratios. Bytes are those of a server that compresses.
"""

import dataclasses
import gzip
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "Scripts" / "searches"), str(ROOT / "Tests" / "BrowserTests")]

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("The search is left out: this Python drives no browser; Scripts/browser-python names one")
    sys.exit()

from docent import Docent
from pagefind import Pagefind
from recorded import recorded
from serving import served
from zensical import Zensical

COPIES = 8
QUERY = "task group"
TYPED = ["task group", "sendable closure", "actor isolation"]


def installed(kind):
    """The peer, if it can be started."""
    python = ROOT / ".build-peers" / "bin" / "python"
    command = [str(python), "-m", kind.module]
    if python.exists() and subprocess.run([*command, "--version"], capture_output=True).returncode == 0:
        return [kind(command)]
    print(f"{kind.name} is left out: it is not installed in {python.parent.parent.relative_to(ROOT)}")
    return []


def built(searches, content, folder):
    """The site of each in turn, and the seconds that it took; Pagefind's is Docent's, with its index."""
    folder.mkdir()
    for search in searches:
        if isinstance(search, Pagefind):
            site, passed = search.build(docents, folder / search.name)
            yield search, site, docents_time + passed
            continue
        site, passed = search.build(content, folder / search.name)
        if isinstance(search, Docent):
            docents, docents_time = site, passed
        yield search, site, passed


def bench_size(searches, content, folder, browser):
    pages = len(list(content.rglob("*.md")))
    print(f"\n{pages} pages, “{QUERY}” as the first query:")
    print(f"  {'':<10}{'site':>9}{'':9}{'index':>11}{'gzip':>11}{'':9}{'first query':>14}{'':9}"
          f"{'files':>6}{'typed':>12}{'files':>6}{'ms a key':>10}{'worst':>8}")
    base = None
    for search, site, passed in built(searches, content, folder):
        files = [file.read_bytes() for file in search.index(site)]
        raw, packed = sum(map(len, files)), sum(len(gzip.compress(file, 9)) for file in files)
        sent, requests = visit(search, site, browser, search.paste)
        typed, typed_requests = visit(search, site, browser, search.type)
        base = base or (passed, packed, sent)
        ratios = [f"{mine / first:7.2f} x" for mine, first in zip((passed, packed, sent), base)]
        print(f"  {search.name:<10}{passed:7.2f} s{ratios[0]}{raw / 1000:8.0f} kB{packed / 1000:8.0f} kB"
              f"{ratios[1]}{sent / 1000:11.1f} kB{ratios[2]}{requests:6}"
              f"{typed / 1000:9.1f} kB{typed_requests:6}{key_times(search, site, browser)}", flush=True)


def visit(search, site, browser, ask):
    """What the search loads for a visitor's first query, in bytes and in files."""
    with served(site) as server, page_of(browser) as page:
        ask(search.open(page, server.home), QUERY)
        time.sleep(1)  # what the last letter asked for is still under way
        return server.bytes_sent(search.part)


def key_times(search, site, browser):
    """How long results take after each letter, if that can be said: the median, and the most."""
    if not search.key_times:
        return ""
    with served(site) as server, page_of(browser) as page:
        opened = search.open(page, server.home)
        for text in TYPED:  # What these letters load is there afterwards.
            search.key_times(opened, text)
        times = [each for text in TYPED for each in search.key_times(opened, text)]
    return f"{statistics.median(times):10.1f}{max(times):8.1f}"


def bench_relevance(searches, folder, browser):
    print("\nThe recorded cases of the guide: the section that comes first is right, or at least its page:")
    for search, site, _ in built(searches, ROOT / "content", folder):
        shares = []
        with served(site) as server, page_of(browser) as page:
            opened = search.open(page, server.home)
            for name in ("tuned", "held-out"):
                cases = [alike(case) for case in recorded(name)]
                found = [same(opened.first(case.query) or "") for case in cases]
                right = sum(case.is_answered_by(address) for case, address in zip(cases, found))
                near = sum(page_only(case).is_answered_by(address) for case, address in zip(cases, found))
                shares.append(f"{name} {right / len(cases):4.0%}, page {near / len(cases):4.0%}")
        print(f"  {search.name:<10}{';  '.join(shares)}", flush=True)


def same(address):
    """An address as all generators write it: some make one dash of several."""
    return re.sub("-+", "-", address)


def alike(case):
    return dataclasses.replace(case, answers=tuple(map(same, case.answers)))


def page_only(case):
    return dataclasses.replace(case, answers=tuple(answer.partition("#")[0] for answer in case.answers))


class page_of:
    """A page of a browser that has not been anywhere yet."""

    def __init__(self, browser):
        self.browser = browser

    def __enter__(self):
        self.context = self.browser.new_context()
        page = self.context.new_page()
        page.set_default_timeout(120_000)
        return page

    def __exit__(self, *_):
        self.context.close()


def copied(corpus, folder, copies):
    for copy in range(copies):
        shutil.copytree(corpus, folder / f"part{copy + 1}")
    (folder / "index.md").write_text("# Bench\n\nWhere all begins.\n")
    return folder


def main():
    docent, corpus = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    searches = [Docent(docent), *installed(Pagefind), *installed(Zensical)]
    chromium = shutil.which(os.environ.get("DOCENT_CHROMIUM", "chromium"))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        with playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser:
            bench_relevance(searches, folder / "guide", browser)
            for copies in (1, COPIES):
                content = copied(corpus, folder / f"{copies} content", copies)
                bench_size(searches, content, folder / f"{copies} sites", browser)


main()
