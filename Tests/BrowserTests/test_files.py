"""The files of the built sites: valid, light enough, and without a link that leads nowhere."""

import pytest

import sites
from budget import overweight
from links import broken_links
from markup import complaints

SITES = [sites.GUIDE, sites.SINK]


def test_pages_are_valid(expect_none):
    expect_none(listed(complaints(*SITES)))


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_links_lead_somewhere(site, expect_none):
    expect_none(listed(broken_links(site)))


# The printable page is all pages in one, and nobody's first visit.
@pytest.mark.parametrize("page", [page for page in sites.GUIDE.pages if page != "print.html"])
def test_a_first_visit_is_light(page, expect_none):
    expect_none(overweight(sites.GUIDE, page))


def listed(problems):
    return [f"{page}:{line}" for page, lines in problems.items() for line in lines]
