"""A preview shows what is wrong over the last page that was good, until it is mended."""

import pytest

from previewing import preview, tabs  # noqa: F401


@pytest.fixture
def tab(preview, tabs):
    preview.start()
    return tabs()


def break_front_matter(preview, value="[Home"):
    preview.change("content/index.md", "title: Home", f"title: {value}")


def test_broken_front_matter_is_shown_over_the_last_good_page(preview, tab):
    assert not tab.panel.is_visible() and not tab.badge.is_visible()
    break_front_matter(preview)
    tab.waits_for_panel("this is not YAML")
    assert tab.panel.locator(".title").inner_text() == "1 error"
    assert tab.panel.locator(".place").inner_text() == "content/index.md:3:12"
    assert tab.panel.locator(".caret").inner_text().endswith("^")
    assert "Paragraph 1 has words" in tab.page.inner_text("main")
    # What lies beneath can be read to its end.
    tab.page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    end = tab.page.locator(".site-footer").bounding_box()
    assert end["y"] + end["height"] <= tab.panel.bounding_box()["y"]
    preview.change("content/index.md", "title: [Home", "title: Mended")
    tab.panel.wait_for(state="hidden")
    tab.waits_for("document.title.startsWith('Mended')")
    assert not tab.badge.is_visible()
    assert tab.is_same


def test_a_theme_that_was_never_good_is_shown_until_it_is_mended(preview, tabs):
    preview.write("docent.yml", "theme: { folder: theme }\n")
    preview.write("theme/templates/footer.mustache", "{{#x}}")
    preview.start()
    tab = tabs()
    tab.waits_for_panel("a section is not closed")
    preview.write("theme/templates/footer.mustache", "<p>Mended</p>")
    tab.waits_for_text("Mended")
    tab.waits_for_text("The beginning.")
    tab.panel.wait_for(state="hidden")


def test_a_place_is_copied(preview, tab):
    break_front_matter(preview)
    tab.panel.locator(".place").click()
    tab.page.locator("docent-preview [role=status]", has_text="Copied").wait_for()
    assert tab.page.evaluate("navigator.clipboard.readText()") == "content/index.md:3:12"


@pytest.mark.parametrize("line", ["見よ、ここに [x](gone.md) と", "tab:\t👩‍👩‍👧\t[x](gone.md)", "x " * 300 + "[x](gone.md)"],
                         ids=["wide", "tabs", "long"])
def test_the_caret_stands_under_what_it_points_at(preview, tab, line):
    preview.change("content/index.md", "The beginning.", line)
    tab.waits_for_panel("gone.md")
    mark, caret = (tab.panel.locator(name).first.bounding_box() for name in ["mark", ".caret b"])
    assert abs(mark["x"] - caret["x"]) < 1.5 and caret["y"] > mark["y"]
    sheet = tab.panel.bounding_box()
    assert sheet["x"] <= mark["x"] <= sheet["x"] + sheet["width"]


def test_the_panel_can_be_put_aside(preview, tab):
    break_front_matter(preview)
    tab.panel.wait_for()
    tab.page.keyboard.press("Escape")
    assert not tab.panel.is_visible()
    assert tab.badge.inner_text() == "1 error"
    # It stays there while nothing else is wrong, on other pages too.
    preview.change("content/second.md", "The second page.", "Another text.")
    tab.open("second.html")
    tab.waits_for_text("Another text.")
    tab.badge.wait_for()
    assert not tab.panel.is_visible()
    tab.badge.focus()
    tab.page.keyboard.press("Enter")
    assert tab.panel.is_visible()
    tab.page.keyboard.press("Enter")
    assert not tab.panel.is_visible()
    assert tab.page.evaluate("document.querySelector('docent-preview').shadowRoot.activeElement.className") == "badge error"
    preview.write("content/third.md", "[gone](gone.md)\n")
    tab.waits_for_panel("gone.md")


def test_a_warning_is_only_counted(preview, tab):
    preview.change("content/index.md", "title: Home", "title: Home\ntittle: Home")
    tab.badge.wait_for()
    assert tab.badge.inner_text() == "1 warning"
    assert not tab.panel.is_visible()
    tab.badge.click()
    tab.waits_for_panel("tittle")
    preview.change("content/index.md", "tittle: Home\n", "")
    tab.panel.wait_for(state="hidden")
    assert not tab.badge.is_visible()


@pytest.mark.parametrize("path, broken, mended, problem", [
    ("theme/templates/footer.mustache", "<p>{{#siteTitle}}</p>", "<p>A foot</p>", "a section is not closed"),
    ("content/second.md", "[gone](gone.md)\n", "[home](index.md) A foot\n", "gone.md"),
    ("docent.yml", "titel: Site\n", "title: A foot\n", "titel"),
], ids=["template", "link", "configuration"])
def test_what_is_broken_elsewhere_is_shown_too(preview, tabs, path, broken, mended, problem):
    preview.write("docent.yml", "title: Site\ntheme: { folder: theme }\n")
    preview.write("theme/styles/extra.css", "@layer media { main { outline-width: 1px } }")
    preview.start()
    tab = tabs("second.html")
    preview.write(path, broken)
    tab.waits_for_panel(problem)
    tab.page.locator("main").wait_for()
    preview.write(path, mended)
    tab.panel.wait_for(state="hidden")
    tab.waits_for_text("A foot")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_use_the_panel(preview, tabs, scheme, width):
    preview.change("content/index.md", "title: Home", "title: Home\ntittle: Home")
    preview.change("content/index.md", "The beginning.", "A [link](gone.md), " + "words " * 100)
    preview.start()
    tab = tabs()
    tab.page.emulate_media(color_scheme=scheme)
    tab.page.set_viewport_size({"width": width, "height": 640})
    tab.waits_for_panel("gone.md")
    assert tab.obstacles() == []
    assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.page.keyboard.press("Escape")
    tab.badge.wait_for()
    assert tab.obstacles() == []
