"""The search's dialog: what it finds in a small site, and what of a large one it loads for that."""

import gzip
import json
import pathlib
import re
import subprocess
import time
import urllib.parse

import pytest

import sites
from previewing import PROGRAM, preview, tabs  # noqa: F401, fixtures
from searching import WAIT, Search
from serving import served

HERE = pathlib.Path(__file__).parent
SCRIPTS = HERE.parents[1] / "Sources" / "DocentSite" / "Theme" / "scripts" / "search"
CASES = json.loads((HERE.parent / "Fixtures" / "search-terms.json").read_text(encoding="utf-8"))

# Bytes, compressed: what the first opening loads beside the index, and the index of a small site.
ENGINE = 8_000
INDEX = 300_000

PAGE = """# {title}

{text}
"""
PAGES = {
    "index.md": ("Kitchen", "Where all begins."),
    "boiling.md": ("Boiling", """Water boils at 100 degrees.

## `Kettle.boil(for:)`

It blocked the stove for a minute.

## `@Stove`

An attribute. `a ?? b` is an operator.

## Café au lait

Not soup.

### Deeper

The strings of beans."""),
    "asia.md": ("Asia", "東京都のラーメンと、水。\n\n## 한국\n\n동시성 이야기."),
    "soup.md": ("Soup", """Peas.

## Boil peas

A pea soup of dried peas, with `withTaskGroup` and `HTTPServer`.

## Serve

With bread. SE-0420 says how, in utf8."""),
    "stew.md": ("Stew of everything", "Water, peas, bread, beans: simmered."),
}


def test_terms_are_those_of_the_index(reader, expect_none):
    source = (SCRIPTS / "terms.js").read_text(encoding="utf-8")
    found = reader.page.evaluate(
        f"(texts) => {{ {source}\n return texts.map((text) => compounds(text).flatMap(termsOf)); }}",
        [case["text"] for case in CASES])
    expect_none([
        f"‘{case['text']}’ has {sorted(set(terms))}, not {sorted(case['terms'])}"
        for case, terms in zip(CASES, found) if set(terms) != set(case["terms"])])


FORMS = [
    "block blocks blocked blocking", "stop stops stopped stopping", "cache caches cached caching",
    "copy copies copied copying", "class classes", "process processes", "go goes going",
    "string strings", "cancel cancels cancelled cancelling", "resume resumes resumed resuming",
]
STRANGERS = ["string str", "thing th", "status statu", "bus bu", "this thi", "need ne", "king k"]


def test_forms_of_a_word_meet_and_other_words_do_not(reader, expect_none):
    source = (SCRIPTS / "stem.js").read_text(encoding="utf-8")
    stems = reader.page.evaluate(
        f"(lists) => {{ {source}\n return lists.map((words) => words.map(stem)); }}",
        [words.split() for words in FORMS + STRANGERS])
    expect_none([
        f"{words}: {found}" for words, found in zip(FORMS + STRANGERS, stems)
        if len(set(found)) != (1 if words in FORMS else len(found))])


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory):
    return build(tmp_path_factory.mktemp("kitchen"), {
        name: PAGE.format(title=title, text=text) for name, (title, text) in PAGES.items()})


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A site too large for an index in one file."""
    pages = {"index.md": "# Library\n"}
    for number in range(150):
        words = " ".join(f"term{(number * 7 + place * 13) % 4000} and" for place in range(700))
        pages[f"shelf/book{number}.md"] = f"# Book {number}\n\nOnly onlyin{number}.\n\n## Chapter\n\nA zebra. {words}\n"
    return build(tmp_path_factory.mktemp("library"), pages)


def build(folder, pages):
    for name, text in pages.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    subprocess.run([PROGRAM, "build", "--quiet"], cwd=folder, check=True)
    return sites.Site(folder.name, folder / "site")


@pytest.fixture(params=["http", "file"])
def home(request, kitchen):
    if request.param == "file":
        yield kitchen.folder.as_uri() + "/"
    else:
        with served(kitchen) as address:
            yield address


def opened(reader, home, page="index.html"):
    assert reader.open(home, page) == []
    return Search(reader.page, home)


QUERIES = [
    ("boiling", "boiling.html"),
    ("Kettle.boil", "boiling.html#kettleboilfor"),
    ("kettleboil", "boiling.html#kettleboilfor"),
    ("boil(for:)", "boiling.html#kettleboilfor"),
    ("@Stove", "boiling.html#stove"),
    ("@st", "boiling.html#stove"),
    ("??", "boiling.html#stove"),
    ("cafe", "boiling.html#café-au-lait"),
    ("CAFÉ AU", "boiling.html#café-au-lait"),
    ("blocking stove", "boiling.html#kettleboilfor"),
    ("string", "boiling.html#deeper"),
    ("東京", "asia.html"),
    ("ラーメン", "asia.html"),
    ("水", "asia.html"),
    ("都", "asia.html"),
    ("시성", "asia.html#한국"),
    ("boil peas", "soup.html#boil-peas"),
    ("peas boil", "soup.html#boil-peas"),
    ("taskgr", "soup.html#boil-peas"),
    ("group", "soup.html#boil-peas"),
    ("server", "soup.html#boil-peas"),
    ("se-0420", "soup.html#serve"),
    ("se0420", "soup.html#serve"),
    ("0420", "soup.html#serve"),
    ("utf8", "soup.html#serve"),
    ("brea", "soup.html#serve"),
    ("simered", "stew.html"),
    ("simmred", "stew.html"),
    ("simmerred", "stew.html"),
    ("smimered", "stew.html"),
    ("simmxred", "stew.html"),
    ("asiaa", "asia.html"),
    ("what is a stew", "stew.html"),
    ("soup serve", "soup.html#serve"),
    ("brad", None),
    ("q", None),
    ("simmer simmer unheard of zzzz", "stew.html"),
]


def test_readers_find(reader, kitchen, expect_none):
    search = opened(reader, kitchen.folder.as_uri() + "/")
    found = {query: search.first(query) for query, _ in QUERIES}
    expect_none(reader.problems + [
        f"‘{query}’ finds {found[query]}, not {address}" for query, address in QUERIES
        if (found[query] and urllib.parse.unquote(found[query])) != address])


def test_what_is_found_is_shown_with_its_place_and_text(reader, home):
    search = opened(reader, home)
    search.first("strings")
    page = reader.page
    assert page.locator("dialog.search [role=status]").inner_text() == "1 result"
    assert page.locator("dialog.search .page").inner_text() == "Boiling"
    assert page.locator("dialog.search .path").inner_text() == "Café au lait"
    assert page.locator("dialog.search a").inner_text() == "Deeper"
    assert page.locator("dialog.search .excerpt").inner_text() == "The strings of beans."
    assert page.locator("dialog.search mark").all_inner_texts() == ["strings"]
    assert page.locator("dialog.search a").get_attribute("href") == "boiling.html#deeper"
    assert reader.problems == []


def test_results_of_a_page_stand_together(reader, home):
    search = opened(reader, home, "asia.html")
    search.first("peas")
    page = reader.page
    titles = page.locator("dialog.search .page").all_inner_texts()
    assert sorted(titles) == ["Soup", "Stew of everything"]
    assert page.locator("dialog.search > ul > li").first.locator("a").count() == 2


def test_a_query_that_no_page_has_whole_says_so(reader, home):
    search = opened(reader, home)
    search.first("simmered zzzz")
    status = reader.page.locator("dialog.search [role=status]")
    assert status.inner_text() == "No page has all of these words. 1 result for some of them"
    search.first("zzzz")
    assert status.inner_text() == "Nothing found"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_dialog_keeps_nobody_out(visitors, homes, expect_none, scheme, width):
    visitor = visitors(scheme, True)
    home = homes["guide", "http"]
    assert visitor.open(home, "index.html", width) == []
    Search(visitor.page, home).first("task group")
    visitor.page.keyboard.press("ArrowDown")
    problems = visitor.obstacles() + visitor.problems
    dialog = visitor.page.locator("dialog.search")
    if dialog.evaluate("(dialog) => dialog.scrollWidth > dialog.clientWidth"):
        problems.append("the dialog scrolls sideways")
    expect_none(problems)


def test_nothing_is_loaded_before_it_is_needed(reader, kitchen):
    with served(kitchen) as home:
        addresses = []
        reader.page.on("request", lambda request: addresses.append(request.url.removeprefix(home)))
        assert reader.open(home, "index.html") == []
        assert not [address for address in addresses if "search" in address]
        Search(reader.page, home).first("peas")
        loaded = [address for address in addresses if "search" in address]
        assert sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", address) for address in loaded) == [
            "assets/search.css", "assets/search.js", "search-index.js"]


def test_the_program_and_the_index_of_the_guide_are_light():
    def weight(pattern):
        [file] = sites.GUIDE.folder.glob(pattern)
        return len(gzip.compress(file.read_bytes(), 9, mtime=0))

    assert weight("assets/search.*.js") + weight("assets/search.*.css") <= ENGINE + 1_000
    assert weight("assets/search.*.js") <= ENGINE
    assert weight("search-index.js") <= INDEX


@pytest.mark.parametrize("query, first", [
    ("onlyin77", "shelf/book77.html"), ("onlyin149", "shelf/book149.html"), ("book 12", "shelf/book12.html"),
    ("zebra", "shelf/book0.html#chapter"), ("zebar", "shelf/book0.html#chapter"),
])
@pytest.mark.parametrize("transport", ["http", "file"])
def test_of_a_large_index_only_parts_are_loaded(reader, library, query, first, transport):
    with served(library) as address:
        home = address if transport == "http" else library.folder.as_uri() + "/"
        files = set()
        reader.page.on("request", lambda request: files.add(request.url.removeprefix(home)))
        search = opened(reader, home)
        assert search.first(query) == first
        parts = [file for file in files if file.startswith("assets/search/")]
        assert 2 <= len(parts) <= len(list((library.folder / "assets" / "search").iterdir())) / 2
        assert reader.problems == []


def test_an_index_that_the_browser_kept_is_loaded_again(reader, library):
    """After the site was published anew, an old index names files that are gone."""
    with served(library) as home:
        old = (library.folder / "search-index.js").read_text(encoding="utf-8")
        stale = re.sub(r'"[0-9a-f]{12}"', '"000000000000"', old)
        reader.page.route("**/search-index.js", lambda route: route.fulfill(
            body=stale, content_type="text/javascript; charset=utf-8"))
        assert opened(reader, home).first("onlyin33") == "shelf/book33.html"


def test_a_search_that_cannot_be_loaded_says_so(reader, kitchen):
    with served(kitchen) as home:
        reader.page.route("**/search-index.js*", lambda route: route.abort())
        assert reader.open(home, "index.html") == []
        reader.page.keyboard.press("/")
        reader.page.keyboard.type("peas")
        reader.page.get_by_text("The search could not be loaded").wait_for()
        reader.page.unroute("**/search-index.js*")
        reader.page.keyboard.type(" soup")
        reader.page.get_by_role("dialog").get_by_role("link", name="Boil peas").wait_for()


def test_a_preview_finds_what_was_just_written(preview, tabs):
    preview.start()
    search = Search(tabs().page, preview.address)
    assert search.first("unwritten") is None
    preview.change("content/second.md", "The second page.", "An unwritten page.")
    # The dialog stays open, and pages are served before the index is made of all of them.
    end = time.monotonic() + WAIT / 1000
    while search.first("unwritten") != "second.html":
        assert time.monotonic() < end
        time.sleep(0.1)
