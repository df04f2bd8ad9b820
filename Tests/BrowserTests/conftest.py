"""What tests share: one browser, one server for each site, one visitor for each kind of reader."""

import collections
import contextlib
import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

import faults
import sites
from serving import served
from visiting import Visitor


@pytest.fixture(scope="session")
def browser():
    # The system's own browser; in containers and as root, its sandbox does not work.
    program = shutil.which(os.environ.get("DOCENT_CHROMIUM", "chromium"))
    with sync_playwright() as playwright:
        options = {"executable_path": program, "args": ["--no-sandbox"], "timeout": 120_000}
        with playwright.chromium.launch(**options) as browser:
            yield browser


@pytest.fixture(scope="session")
def homes(tmp_path_factory):
    """The addresses of the sites, by their name and how they are reached."""
    faulty = faults.write(tmp_path_factory.mktemp("faults"))
    with contextlib.ExitStack() as stack:
        addresses = {}
        for site in (sites.GUIDE, sites.SINK, faulty):
            addresses[site.name, "http"] = stack.enter_context(served(site))
            addresses[site.name, "file"] = site.folder.as_uri() + "/"
        yield addresses


@pytest.fixture(scope="session")
def visitors(browser):
    """Visitors by colour scheme and whether scripts run; each is made once."""
    made = {}

    def visitor(scheme, script):
        if (scheme, script) not in made:
            made[scheme, script] = Visitor(browser, scheme, script)
        return made[scheme, script]

    yield visitor
    for visitor in made.values():
        visitor.close()


@pytest.fixture
def reader(browser):
    """A visitor with a storage of their own, who may use the clipboard."""
    visitor = Visitor(browser, permissions=["clipboard-read", "clipboard-write"])
    yield visitor
    visitor.close()


@pytest.fixture
def expect_none(record_property):
    """Fails with the problems that it is given, which the summary then groups."""

    def expect(problems):
        record_property("problems", problems)
        if problems:
            pytest.fail("\n".join(problems), pytrace=False)

    return expect


def pytest_terminal_summary(terminalreporter):
    """Says at the end what failed: a problem of many pages once, with the places that have it."""
    failed = [
        report for report in terminalreporter.getreports("failed") + terminalreporter.getreports("error")]
    places = collections.defaultdict(list)
    for report in failed:
        name = report.nodeid.rpartition("::")[2]
        problems = dict(report.user_properties).get("problems")
        for problem in dict.fromkeys(problems or [getattr(report.longrepr, "reprcrash", report.longrepr)]):
            places[str(getattr(problem, "message", problem))].append(name)
    if failed:
        terminalreporter.section("what failed")
    for problem, names in places.items():
        terminalreporter.line(problem)
        for name in names[:3]:
            terminalreporter.line(f"  in {name}")
        if len(names) > 3:
            terminalreporter.line(f"  and in {len(names) - 3} others")
