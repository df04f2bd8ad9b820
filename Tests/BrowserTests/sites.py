"""The built sites that are tested: folders of files, as a host would serve them."""

import dataclasses
import html.parser
import os
import pathlib

# Scripts/browser-tests builds them there.
BUILT = pathlib.Path(os.environ.get("DOCENT_SITES", ".build-browser/sites")).resolve()


class Markup(html.parser.HTMLParser):
    """What the tests ask of a page's text: its ids, and its elements with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def policy(self):
        for attributes in self.all("meta"):
            if attributes.get("http-equiv", "").lower() == "content-security-policy":
                return attributes["content"]
        return None

    @property
    def leads_elsewhere(self):
        """Whether this is only a signpost at an old address."""
        return any(meta.get("http-equiv", "").lower() == "refresh" for meta in self.all("meta"))


@dataclasses.dataclass(frozen=True)
class Site:
    name: str
    folder: pathlib.Path

    @property
    def pages(self):
        """Every HTML file, by its path in the site."""
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))

    @property
    def pages_to_read(self):
        return [page for page in self.pages if not self.markup(page).leads_elsewhere]

    def text(self, page):
        return (self.folder / page).read_text(encoding="utf-8")

    def markup(self, page):
        return Markup(self.text(page))

    @property
    def policy(self):
        """The policy that its pages carry, for the server to send as a header too."""
        [policy] = {self.markup(page).policy for page in self.pages_to_read}
        return policy


def built(name):
    site = Site(name, BUILT / name)
    if not site.pages:
        raise SystemExit(f"error: no site in {site.folder}\n  hint: run Scripts/browser-tests")
    return site


GUIDE = built("guide")
SINK = built("kitchen-sink")
