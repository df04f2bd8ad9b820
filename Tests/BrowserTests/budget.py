"""What a first visit transfers, compressed as hosts do, at most."""

import gzip
import posixpath

# Bytes, of design.md's budget for readers.
SCRIPTS = 8_000
STYLES = 8_000
IN_ALL = 30_000


def weight(site, path):
    return len(gzip.compress((site.folder / path).read_bytes(), 9, mtime=0))


def overweight(site, page):
    """What of a page and the scripts and styles that it loads is more than it may be."""
    markup = site.markup(page)
    here = posixpath.dirname(page)
    scripts = [script["src"] for script in markup.all("script") if "src" in script]
    styles = [link["href"] for link in markup.all("link") if link.get("rel") == "stylesheet"]

    def total(paths):
        resolved = [posixpath.normpath(posixpath.join("/", here, path))[1:] for path in paths]
        return sum(weight(site, path) for path in resolved)

    parts = {"scripts": (total(scripts), SCRIPTS), "styles": (total(styles), STYLES)}
    parts["in all"] = (weight(site, page) + parts["scripts"][0] + parts["styles"][0], IN_ALL)
    return [
        f"{name}: {size} bytes compressed, more than {limit}"
        for name, (size, limit) in parts.items() if size > limit]
