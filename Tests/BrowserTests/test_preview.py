"""A preview changes the page in place: what readers did to it stays."""

import pytest

from previewing import preview, tabs  # noqa: F401


@pytest.fixture
def tab(preview, tabs):
    preview.start()
    return tabs()


def test_the_text_changes_without_a_reload(preview, tab):
    preview.change("content/index.md", "The beginning.", "Another *beginning*.")
    tab.waits_for_text("Another beginning.")
    assert "The beginning." not in tab.page.inner_text("body")
    preview.change("content/index.md", "title: Home", "title: Start")
    tab.waits_for("document.title.startsWith('Start')")
    tab.waits_for("document.querySelector('.navigation [aria-current]').textContent === 'Start'")
    preview.change("content/index.md", "The first page.", "Described anew.")
    tab.waits_for("document.querySelector('meta[name=description]').content === 'Described anew.'")
    assert tab.is_same


@pytest.mark.parametrize("old, new", [
    ("The beginning.", "The beginning.\n\n" + "More words.\n\n" * 20),
    ("## Part 1\n\nParagraph 1 has words of its own, such as word1.\n\n", ""),
    ("word19", "word19 " + "and words upon words " * 200),
], ids=["longer", "shorter", "a-longer-paragraph"])
def test_the_view_holds_when_the_text_above_it_changes(preview, tab, old, new):
    tab.page.locator("#part-20").evaluate("(heading) => heading.scrollIntoView({ behavior: 'instant' })")
    before = tab.top("#part-20")
    height = tab.page.evaluate("document.documentElement.scrollHeight")
    preview.change("content/index.md", old, new)
    tab.waits_for("(height) => Math.abs(document.documentElement.scrollHeight - height) > 50", height)
    # And so it stays, when the browser has had time to move it as well.
    tab.page.evaluate("new Promise((done) => setTimeout(done, 200))")
    assert abs(tab.top("#part-20") - before) < 2
    assert tab.is_same


def test_the_beginning_of_a_page_stays_in_view(preview, tab):
    preview.change("content/index.md", "The beginning.", "Words before.\n\nThe beginning.")
    tab.waits_for_text("Words before.")
    assert tab.page.evaluate("scrollY") == 0


def test_what_readers_did_stays(preview, tab):
    page = tab.page
    page.locator("main summary").click()
    page.get_by_role("tab", name="Two").click()
    code = page.locator("main pre", has_text="long long")
    code.evaluate("(code) => { code.scrollLeft = 200; }")
    page.locator(".theme-switch").click()
    page.evaluate("""() => {
      const words = document.querySelector("#part-2 + p").firstChild;
      getSelection().setBaseAndExtent(words, 0, words, 11);
    }""")
    page.locator(".footnote-ref a").first.evaluate("(link) => link.focus({ preventScroll: true })")
    preview.change("content/index.md", "The beginning.", "Another beginning.\n\n- and\n- a list")
    tab.waits_for_text("Another beginning.")
    assert page.evaluate("document.querySelector('main details').open")
    assert page.get_by_role("tab", name="Two").get_attribute("aria-selected") == "true"
    assert page.get_by_text("echo two").is_visible() and not page.get_by_text("echo one").is_visible()
    assert code.evaluate("(code) => code.scrollLeft") == 200
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert page.evaluate("getSelection().toString()") == "Paragraph 2"
    assert page.evaluate("document.activeElement.matches('.footnote-ref a')")
    assert tab.is_same


def test_a_change_within_a_selected_paragraph_keeps_the_selection(preview, tab):
    tab.page.evaluate("""() => {
      const words = document.querySelector("#part-2 + p").firstChild;
      getSelection().setBaseAndExtent(words, 0, words, 11);
    }""")
    preview.change("content/index.md", "such as word2.", "such as others.")
    tab.waits_for_text("such as others.")
    assert tab.page.evaluate("getSelection().toString()") == "Paragraph 2"


NEW = """

```sh
echo fresh
```

```sh, tab=One
first of another
```

```sh, tab=Two
second of another
```

Words.[^2]

[^2]: Of a new note.
"""


def test_what_is_new_works_as_if_it_had_always_been_there(preview, tab):
    page = tab.page
    page.get_by_role("tab", name="Two").click()
    preview.change("content/index.md", "The beginning.", "The beginning." + NEW)
    tab.waits_for_text("echo fresh")
    figure = page.locator("figure", has_text="echo fresh")
    figure.hover()
    figure.get_by_role("button", name="Copy code").click()
    page.get_by_text("Copied", exact=True).first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "echo fresh"
    # As chosen before in the other group.
    assert page.get_by_text("second of another").is_visible()
    page.get_by_role("tab", name="One").first.click()
    assert page.get_by_text("first of another").is_visible()
    assert page.get_by_text("echo one").is_visible()
    page.locator(".footnote-ref a").first.hover()
    page.locator(".footnote-popover", has_text="Of a new note.").wait_for()
    preview.change("content/index.md", "echo fresh", "echo fresher")
    tab.waits_for_text("echo fresher")
    assert figure.locator(".copy").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")
    assert len(ids) == len(set(ids))
    assert tab.is_same


def test_headings_follow_in_the_contents(preview, tab):
    preview.change("content/index.md", "## Part 2\n", "## Chapter two\n")
    tab.waits_for("document.querySelector('.contents a[href=\"#chapter-two\"]') !== null")
    assert tab.page.locator(".contents a[href='#part-2']").count() == 0
    tab.page.locator("#chapter-two").evaluate("(heading) => heading.scrollIntoView({ behavior: 'instant' })")
    tab.waits_for("document.querySelector('.contents [aria-current]')?.textContent === 'Chapter two'")
    assert tab.is_same


def test_a_contents_list_may_come_and_go(preview, tabs):
    preview.start()
    tab = tabs("second.html")
    assert tab.page.locator(".contents").count() == 0
    preview.write("content/second.md", "# Second\n\n## One\n\n## Two\n\n" + "Words.\n\n" * 50)
    tab.waits_for("document.querySelector('.contents a[aria-current]')?.textContent === 'One' || scrollTo(0, 200)")
    preview.write("content/second.md", "# Second\n\nWords.\n")
    tab.waits_for("document.querySelector('.contents') === null")
    assert tab.is_same


def test_a_picture_that_changed_is_shown(preview, tabs):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="10"></svg>'
    preview.write("content/dot.svg", picture.format(10))
    preview.write("content/second.md", "# Second\n\n![A dot](dot.svg)\n\n![Again](dot.svg)\n")
    preview.start()
    tab = tabs("second.html")
    tab.waits_for("document.images[0].naturalWidth === 10")
    preview.write("content/dot.svg", picture.format(20))
    tab.waits_for("[...document.images].every((image) => image.naturalWidth === 20)")
    preview.write("content/dot.svg", picture.format(30))
    tab.waits_for("[...document.images].every((image) => image.naturalWidth === 30)")
    assert tab.is_same


def test_a_picture_that_was_missing_is_shown_when_it_is_there(preview, tabs):
    preview.write("content/second.md", '# Second\n\n<img src="files/dot.svg" alt="A dot" width="9" height="9">\n')
    preview.start()
    tab = tabs("second.html")
    tab.waits_for("document.images[0].complete")
    preview.write(
        "content/files/dot.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')
    tab.waits_for("document.images[0].naturalWidth > 0")
    assert tab.is_same


def test_an_open_menu_stays_open_and_follows(preview, tab):
    tab.page.set_viewport_size({"width": 320, "height": 640})
    tab.page.locator(".menu-button").click()
    menu = tab.page.locator(".navigation")
    menu.get_by_role("link", name="Second").focus()
    preview.change("content/second.md", "# Second", "# Number two")
    menu.get_by_role("link", name="Number two").wait_for()
    assert menu.evaluate("(menu) => menu.matches(':popover-open')")
    assert tab.page.evaluate("document.activeElement.textContent") == "Number two"
    tab.page.keyboard.press("Escape")
    assert not menu.is_visible()
    tab.page.locator(".contents-button").click()
    preview.change("content/index.md", "## Part 1\n", "## Chapter one\n")
    link = tab.page.locator(".contents a", has_text="Chapter one")
    link.click()
    assert not tab.page.locator(".contents").is_visible()
    assert not tab.page.locator("main").evaluate("(main) => main.inert")
    assert tab.is_same
