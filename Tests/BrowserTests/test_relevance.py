"""Whether the search of the guide finds first what its readers look for."""

import functools

import pytest

import sites
from recorded import recorded
from searching import Search

# The share that must be right. The second set is not tuned with: it shows how the search does with
# queries that nobody had in mind.
LEAST = {"tuned": 1.0, "held-out": 0.9}


@pytest.mark.parametrize("name", LEAST)
def test_every_answer_is_in_the_guide(name, expect_none):
    """A page that was renamed is no fault of the search."""
    expect_none([
        f"{name}: there is no {answer}"
        for case in recorded(name) for answer in case.answers if not is_in_the_guide(answer)])


def is_in_the_guide(answer):
    page, _, anchor = answer.partition("#")
    return page in sites.GUIDE.pages and (not anchor or anchor in ids(page))


@functools.cache
def ids(page):
    return set(sites.GUIDE.markup(page).ids)


@pytest.mark.parametrize("name", LEAST)
def test_what_readers_look_for_comes_first(name, reader, homes, expect_none):
    home = homes["guide", "http"]
    assert reader.open(home, "index.html") == []
    search = Search(reader.page, home)
    cases = recorded(name)
    found = {case: search.first(case.query) for case in cases}
    wrong = [f"{case}, but finds {address or 'nothing'}" for case, address in found.items()
             if not (address and case.is_answered_by(address))]
    share = 1 - len(wrong) / len(cases)
    assert reader.problems == []
    if share < LEAST[name]:
        heading = f"{name}: {share:.0%} of {len(cases)} are right, not {LEAST[name]:.0%}"
        expect_none(["\n  ".join([heading, *wrong])])
