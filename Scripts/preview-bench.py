"""Figures of a preview, as its author waits for it: from the command to the first page, and from a
save to the new words on the screen of a real browser.

usage: preview-bench.py DOCENT SITE

SITE is a folder with docent.yml and content; it is copied, and its examples are not run.
"""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

STARTS = 7
SAVES = 15
# Said to a page: when a word is on the screen, in seconds since 1970.
SHOWN = """word => new Promise(resolve => {
  const main = document.querySelector("main");
  const tell = () => requestAnimationFrame(() =>
    resolve((performance.timeOrigin + performance.now()) / 1000));
  if (main.textContent.includes(word)) return tell();
  new MutationObserver((_, observer) => {
    if (!main.textContent.includes(word)) return;
    observer.disconnect();
    tell();
  }).observe(document, { subtree: true, childList: true, characterData: true });
})"""


def row(name, figures):
    ordered = sorted(figures)
    middle, worst = ordered[len(ordered) // 2], ordered[-1]
    print(f"  {name:<58}{middle * 1000:9.0f} ms {worst * 1000:9.0f} ms")


@contextlib.contextmanager
def preview(docent, site):
    """A running preview: the port, and the seconds until it said its address."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [docent, "preview", "--port", "0", "--no-examples", "--quiet"], cwd=site,
        stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)/", process.stdout.readline()).group(1))
        yield port, time.perf_counter() - start
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def get(port, path):
    with socket.create_connection(("127.0.0.1", port)) as client:
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        client.sendall(head.encode())
        return b"".join(iter(lambda: client.recv(1 << 20), b""))


def bench_starts(docent, site):
    spoken, served = [], []
    for _ in range(STARTS):
        start = time.perf_counter()
        with preview(docent, site) as (port, seconds):
            if b" 200 " not in get(port, "/").split(b"\r\n")[0]:
                sys.exit("error: the first page is not served")
            spoken.append(seconds)
            served.append(time.perf_counter() - start)
    # The first start fills the system's caches.
    row("docent preview, until it says its address", spoken[1:])
    row("docent preview, until the first page is there", served[1:])


def bench_saves(docent, site, browser):
    pages = sorted(pathlib.Path(site, "content").rglob("*.md"), key=lambda page: page.stat().st_size)
    page = pages[len(pages) // 2]
    text = page.read_text()
    paragraphs = text.split("\n\n")
    middle = next(
        index for index in range(len(paragraphs) // 2, len(paragraphs))
        if re.match(r"[A-Z][a-z]", paragraphs[index]) and "```" not in paragraphs[index])
    address = page.relative_to(site / "content").with_suffix(".html")
    served, shown = [], []
    with preview(docent, site) as (port, _), browser.new_context() as context:
        tab = context.new_page()
        tab.goto(f"http://127.0.0.1:{port}/{address}")
        tab.evaluate("window.isFirst = true")
        time.sleep(1)
        for number in range(SAVES):
            word = f"save{number}"
            paragraphs[middle] = f"Word {word}. " + re.sub(r"^Word \S+ ", "", paragraphs[middle])
            changed = "\n\n".join(paragraphs)
            if number % 2:
                waiting = tab.evaluate_handle(f"word => {{ window.shown = ({SHOWN})(word) }}", word)
                start = time.time()
                page.write_text(changed)
                shown.append(tab.evaluate("window.shown") - start)
                waiting.dispose()
            else:
                start = time.time()
                page.write_text(changed)
                while word.encode() not in get(port, f"/{address}"):
                    time.sleep(0.001)
                served.append(time.time() - start)
            time.sleep(0.3)
        if not tab.evaluate("window.isFirst"):
            sys.exit("error: the page was loaded anew")
    row("a save, until the page is served with it", served)
    row("a save, until it is on the screen", shown)


def main():
    docent = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = pathlib.Path(name, "site")
        site.mkdir()
        shutil.copy(pathlib.Path(sys.argv[2], "docent.yml"), site)
        for folder in ("content", "Examples"):
            source = pathlib.Path(sys.argv[2], folder)
            if source.is_dir():
                shutil.copytree(source, site / folder, ignore=shutil.ignore_patterns(".build"))
        count = len(list((site / "content").rglob("*.md")))
        print(f"\nA preview of {count} pages: median and worst, of {STARTS - 1} starts and, by turns, {SAVES} saves:")
        bench_starts(docent, site)
        program = shutil.which(os.environ.get("DOCENT_CHROMIUM", "chromium"))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        bench_saves(docent, site, browser)
        browser.close()


main()
