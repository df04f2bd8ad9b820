"""The real `docent preview` of a small site, and a browser that looks at it."""

import contextlib
import os
import pathlib
import re
import signal
import subprocess
import threading
import time

import pytest
from playwright.sync_api import Error

from visiting import AXE, Axe

PROGRAM = pathlib.Path(os.environ.get("DOCENT", ".build/debug/docent")).resolve()

# The option that leaves examples alone: most of these tests are about the page.
WITHOUT_EXAMPLES = "--no-examples"

# A machine with other work may be slow; what takes so long would not come.
PATIENCE = 120_000

PARAGRAPHS = "\n\n".join(
    f"## Part {number}\n\nParagraph {number} has words of its own, such as word{number}."
    for number in range(1, 41))

HOME = f"""---
title: Home
description: The first page.
---
The beginning.

<details>
<summary>More</summary>

What was folded.

</details>

```sh, tab=One
echo one
```

```sh, tab=Two
echo two
```

```text
{"long " * 100}
```

A note.[^1]

[^1]: The note's text.

{PARAGRAPHS}
"""


class Preview:
    """A running preview of a site in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.process = None
        self.port = 0
        self.output = ""
        self.write("docent.yml", "title: Site\ntypography: plain\n")
        self.write("content/index.md", HOME)
        self.write("content/second.md", "# Second\n\nThe second page.\n")

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/"

    def write(self, path, text):
        """Writes a file as editors do: all of it at once."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f".{file.name}.draft")
        draft.write_bytes(text if isinstance(text, bytes) else text.encode())
        draft.rename(file)

    def change(self, path, old, new):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def start(self, *options, runs_examples=False):
        """Starts it, on the port that it had before if it had one."""
        own = [] if runs_examples else [WITHOUT_EXAMPLES]
        self.process = subprocess.Popen(
            [PROGRAM, "preview", *own, "--port", str(self.port), *options],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        watchdog = threading.Timer(PATIENCE / 1000, self.process.kill)
        watchdog.start()
        line = self.process.stdout.readline()
        watchdog.cancel()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, f"the preview does not say where it is: {line!r}"
        self.port = int(found[1])
        return self

    def stop(self, sign=signal.SIGINT):
        if self.process:
            self.process.send_signal(sign)
            self.process.wait(timeout=PATIENCE / 1000)
            self.process.stdout.close()
            self.process = None


class Tab:
    """A tab of a browser that shows a page of a preview, and counts how often it is made anew."""

    def __init__(self, context, preview, path=""):
        self.preview = preview
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.add_init_script(
            "window.swaps = 0; addEventListener('docent:swap', () => { window.swaps += 1; });")
        self.open(path)

    def open(self, path=""):
        self.page.goto(self.preview.address + path)
        self.page.evaluate("window.isTheSame = true")

    def waits_for(self, condition, argument=None):
        """Waits until this holds in the page, even if that is loaded again meanwhile."""
        # The browser's own way to wait for an expression is one that the pages' policy forbids.
        end = time.monotonic() + PATIENCE / 1000
        while True:
            with contextlib.suppress(Error):
                if self.page.evaluate(condition, argument):
                    return
            assert time.monotonic() < end, f"this never holds: {condition} {argument or ''}"
            time.sleep(0.02)

    def waits_for_text(self, text):
        self.waits_for("(text) => document.body.innerText.includes(text)", text)

    def waits_for_panel(self, text):
        self.page.locator("docent-preview .panel").get_by_text(text).first.wait_for(timeout=PATIENCE)

    @property
    def panel(self):
        return self.page.locator("docent-preview .panel")

    @property
    def badge(self):
        return self.page.locator("docent-preview .badge")

    @property
    def is_same(self):
        """Whether the page was not loaded again."""
        return self.page.evaluate("window.isTheSame === true")

    @property
    def swaps(self):
        return self.page.evaluate("window.swaps")

    def top(self, selector):
        return self.page.locator(selector).evaluate("(element) => element.getBoundingClientRect().top")

    def obstacles(self):
        """What axe has against the page, as text."""
        results = Axe().run(self.page, options=AXE)
        return [
            f"{rule['id']}: {node['html'][:200]}"
            for rule in results.response["violations"] for node in rule["nodes"]]


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    preview.stop()


@pytest.fixture
def tabs(browser, preview):
    """Opens pages of the running preview, each in a tab."""
    with contextlib.ExitStack() as stack:
        context = browser.new_context(
            viewport={"width": 1280, "height": 800},
            permissions=["clipboard-read", "clipboard-write"])
        stack.callback(context.close)
        opened = []

        def open_tab(path=""):
            opened.append(Tab(context, preview, path))
            return opened[-1]

        yield open_tab
        for tab in opened:
            assert tab.faults == []
