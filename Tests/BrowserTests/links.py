"""A crawl of a site's files: whatever a page refers to within its site is there."""

import posixpath
import urllib.parse


def references(markup):
    for tag, attributes in markup.elements:
        for name in ("href", "src", "poster"):
            if attributes.get(name):
                yield attributes[name]
        for candidate in (attributes.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            yield attributes["content"].partition("url=")[2]


def broken_links(site):
    """For each page, the references of its that lead nowhere."""
    markups = {page: site.markup(page) for page in site.pages}
    ids = {page: set(markup.ids) for page, markup in markups.items()}
    return {page: list(problems(site, page, markups[page], ids)) for page in markups}


def problems(site, page, markup, ids):
    for reference in dict.fromkeys(references(markup)):
        url = urllib.parse.urlsplit(reference)
        if url.scheme or url.netloc:
            continue
        path = urllib.parse.unquote(url.path)
        # The page for what is not there answers anywhere: its links start at the root.
        path = posixpath.join("/" + posixpath.dirname(page), path) if path else "/" + page
        path = posixpath.normpath(path)[1:]
        if path in ("", ".") or (site.folder / path).is_dir():
            path = posixpath.join(path, "index.html")
        fragment = urllib.parse.unquote(url.fragment)
        if not (site.folder / path).is_file():
            yield f"{reference} leads to no file"
        elif fragment and path in ids and fragment not in ids[path]:
            yield f"{reference} leads to no id"
