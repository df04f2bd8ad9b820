"""Every page, at every width, in both schemes, with and without scripts, served and from the disk."""

import pytest

import sites

# It answers where there is no page, with addresses from its host's root: from the disk it cannot.
NOT_FOUND = "404.html"
PAGES = [
    (site.name, page) for site in (sites.GUIDE, sites.SINK) for page in site.pages_to_read
    if page != NOT_FOUND]

every_width = pytest.mark.parametrize("width", [320, 768, 1280, 1920])
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
with_and_without_script = pytest.mark.parametrize(
    "script", [True, False], ids=["script", "no script"])


@pytest.mark.parametrize("transport", ["http", "file"])
@with_and_without_script
@every_scheme
@every_width
@pytest.mark.parametrize("site, page", PAGES, ids=["/".join(page) for page in PAGES])
def test_a_page_is_sound(
    visitors, homes, expect_none, site, page, width, scheme, script, transport
):
    visitor = visitors(scheme, script)
    problems = list(visitor.open(homes[site, transport], page, width))
    if transport == "http":
        problems += visitor.obstacles()
    expect_none(problems)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("site, page", PAGES, ids=["/".join(page) for page in PAGES])
def test_scripts_that_come_late_move_nothing(reader, homes, expect_none, site, page, width):
    reader.delay("**/assets/docent*.js", seconds=0.3)
    expect_none(reader.open(homes[site, "http"], page, width))


@with_and_without_script
@every_width
def test_a_page_that_comes_in_pieces_moves_nothing(visitors, homes, expect_none, width, script):
    visitor = visitors("light", script)
    expect_none(list(visitor.open(homes["kitchen-sink", "http"], "index.html?in-pieces", width)))


@with_and_without_script
@every_scheme
@every_width
@pytest.mark.parametrize("address", ["none.html", "no/such/page"])
def test_an_address_without_a_page_has_one(
    visitors, homes, expect_none, address, width, scheme, script
):
    visitor = visitors(scheme, script)
    problems = list(visitor.open(homes["kitchen-sink", "http"], address, width, exists=False))
    problems += visitor.obstacles()
    if visitor.page.locator("h1").inner_text() != "Page not found":
        problems.append("the page does not say what is wrong")
    expect_none(problems)
