"""Every page, at every width, in both schemes, with and without scripts, served and from the disk.

Not every combination: what a visit cannot show in another way than one before is left out, since
loading a page takes half a second, and axe looks at a page for two.
"""

import dataclasses

import pytest

import sites

# It answers where there is no page, with addresses from its host's root: from the disk it cannot.
NOT_FOUND = "404.html"
PAGES = [
    (site.name, page) for site in (sites.GUIDE, sites.SINK) for page in site.pages_to_read
    if page != NOT_FOUND]

# All pages in one: axe sees their colours on the pages themselves, and takes a minute for them here.
IN_ONE = (sites.GUIDE.name, "print.html")

WIDTHS = (320, 768, 1280, 1920)


@dataclasses.dataclass(frozen=True)
class Visit:
    """How a reader comes to a page, and to which widths they then change their window."""

    width: int
    scheme: str = "light"
    script: bool = True
    transport: str = "http"
    resized: tuple = ()
    # Whether axe looks at the pages of the guide, and not only at those of the kitchen sink.
    axe: bool = False

    def __str__(self):
        return f"{self.width}-{self.scheme}-{'script' if self.script else 'no script'}-{self.transport}"


VISITS = [
    # What moves while a page loads depends on its width.
    Visit(320, axe=True),
    *[Visit(width) for width in WIDTHS[1:]],
    *[Visit(width, script=False) for width in WIDTHS],
    # The other scheme is other colours and, where they ask for it, other pictures. The widest columns
    # are looked at here, the narrowest above.
    Visit(1280, scheme="dark", resized=(320, 768, 1920), axe=True),
    Visit(320, scheme="dark", script=False),
    # From the disk the same files make the same page, if they are found and allowed.
    Visit(320, transport="file"),
    Visit(1280, transport="file", scheme="dark", script=False),
]
SERVED = [visit for visit in VISITS if visit.transport == "http"]

every_page = pytest.mark.parametrize("site, page", PAGES, ids=["/".join(page) for page in PAGES])


@pytest.mark.parametrize("visit", VISITS, ids=str)
@every_page
def test_a_page_is_sound(visitors, homes, expect_none, site, page, visit):
    visitor = visitors(visit.scheme, visit.script)
    problems = list(visitor.open(homes[site, visit.transport], page, visit.width))
    if visit.axe and (site, page) == IN_ONE:
        problems += visitor.obstacles(colours=False) if visit.scheme == "light" else []
    elif visit.axe or site == sites.SINK.name and visit in SERVED:
        problems += visitor.obstacles()
    for width in visit.resized:
        problems += [f"{problem} at {width} px" for problem in visitor.resize(width)]
    expect_none(problems)


@pytest.mark.parametrize("width", [320, 1280])
@every_page
def test_scripts_that_come_late_move_nothing(reader, homes, expect_none, site, page, width):
    reader.delay("**/assets/docent*.js", seconds=0.3)
    expect_none(reader.open(homes[site, "http"], page, width))


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_that_comes_in_pieces_moves_nothing(visitors, homes, expect_none, width, script):
    visitor = visitors("light", script)
    expect_none(list(visitor.open(homes["kitchen-sink", "http"], "index.html?in-pieces", width)))


@pytest.mark.parametrize("visit", SERVED, ids=str)
@pytest.mark.parametrize("address", ["none.html", "no/such/page"])
def test_an_address_without_a_page_has_one(visitors, homes, expect_none, address, visit):
    visitor = visitors(visit.scheme, visit.script)
    home = homes["kitchen-sink", "http"]
    problems = list(visitor.open(home, address, visit.width, exists=False))
    problems += visitor.obstacles()
    if visitor.page.locator("h1").inner_text() != "Page not found":
        problems.append("the page does not say what is wrong")
    expect_none(problems)
