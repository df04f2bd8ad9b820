"""A preview follows the whole site: pages that come and go, its theme, and the server itself."""

import signal

import pytest

from previewing import preview, tabs  # noqa: F401


def navigation(tab):
    return tab.page.locator(".navigation a").all_inner_texts()


def test_pages_come_are_renamed_and_go_in_every_tab(preview, tabs):
    preview.start()
    tab, other = tabs(), tabs("second.html")
    preview.write("content/third.md", "# Third\n\nThe third page.\n")
    for each in (tab, other):
        each.waits_for("[...document.querySelectorAll('.navigation a')].some((a) => a.textContent === 'Third')")
    third = tabs("third.html")
    (preview.folder / "content/third.md").rename(preview.folder / "content/fourth.md")
    third.waits_for_text("Page not found")
    tab.waits_for("document.querySelector('.navigation a[href=\"fourth.html\"]') !== null")
    (preview.folder / "content/fourth.md").unlink()
    other.waits_for("[...document.querySelectorAll('.navigation a')].every((a) => a.textContent !== 'Third')")
    preview.write("content/third.md", "# Third\n\nThe third page again.\n")
    third.waits_for_text("The third page again.")
    assert tab.is_same and other.is_same


def test_two_tabs_follow_each_its_own_page(preview, tabs):
    preview.start()
    tab, other = tabs(), tabs("second.html")
    preview.change("content/second.md", "The second page.", "Another second page.")
    other.waits_for_text("Another second page.")
    preview.change("content/index.md", "The beginning.", "Another beginning.")
    tab.waits_for_text("Another beginning.")
    assert "Another beginning." not in other.page.inner_text("body")
    assert tab.is_same and other.is_same


def test_many_files_at_once_are_few_changes(preview, tabs):
    for number in range(200):
        preview.write(f"content/many/page-{number:03}.md", f"# Page {number}\n\nBefore.\n")
    preview.start()
    tab = tabs("many/page-199.html")
    for number in range(200):
        preview.write(f"content/many/page-{number:03}.md", f"# Page {number}\n\nAfter.\n")
    tab.waits_for_text("After.")
    tab.waits_for_text("After.")
    assert tab.swaps <= 10
    assert tab.is_same


THEME = "title: Site\ntheme: { folder: theme }\n"
STYLES = "@layer media { main { outline: 3px solid %s } }"


def test_styles_are_swapped_and_scripts_loaded_again(preview, tabs):
    preview.write("docent.yml", THEME)
    preview.write("theme/styles/own.css", STYLES % "rgb(1, 2, 3)")
    preview.write("theme/scripts/own.js", "document.body.dataset.own = 'one';")
    preview.start()
    tab = tabs()
    outline = "getComputedStyle(document.querySelector('main')).outlineColor === '%s'"
    tab.waits_for(outline % "rgb(1, 2, 3)")
    # There is never a moment without styles.
    tab.page.evaluate("""() => {
      const look = () => {
        window.isBare ||= getComputedStyle(document.body).marginTop !== "0px";
        requestAnimationFrame(look);
      };
      look();
    }""")
    preview.write("theme/styles/own.css", STYLES % "rgb(4, 5, 6)")
    tab.waits_for(outline % "rgb(4, 5, 6)")
    tab.waits_for("document.querySelectorAll('link[rel=stylesheet][href*=\"assets\"]').length === 1")
    assert tab.is_same and not tab.page.evaluate("window.isBare")
    preview.write("theme/scripts/own.js", "document.body.dataset.own = 'two';")
    tab.waits_for("document.body.dataset.own === 'two'")
    assert not tab.is_same


def test_a_template_s_text_is_swapped_and_its_controls_are_loaded(preview, tabs):
    preview.write("docent.yml", THEME)
    preview.write("theme/templates/footer.mustache", '<footer class="site-footer"><p>One</p></footer>\n')
    preview.start()
    tab = tabs()
    tab.waits_for_text("One")
    preview.write("theme/templates/footer.mustache", '<footer class="site-footer"><p>Two</p></footer>\n')
    tab.waits_for_text("Two")
    assert tab.is_same
    preview.write(
        "theme/templates/footer.mustache",
        '<footer class="site-footer"><p>Three <button class="keys-button">Keys</button></p></footer>\n')
    tab.waits_for_text("Three")
    tab.waits_for("window.isTheSame === undefined && document.readyState === 'complete'")
    tab.page.get_by_role("button", name="Keys").click()
    tab.page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL], ids=["stopped", "killed"])
def test_a_server_that_is_started_again_is_found(preview, tabs, sign):
    preview.start()
    tab = tabs()
    # Whatever the page loads has another tag from another server.
    tab.page.locator("main summary").click()
    preview.stop(sign)
    tab.page.locator("docent-preview .missing", has_text="Waiting for the server").wait_for()
    preview.change("content/index.md", "The beginning.", "Another beginning.")
    preview.start()
    tab.waits_for_text("Another beginning.")
    assert tab.page.locator("docent-preview .missing").inner_text() == ""
    assert tab.page.evaluate("document.querySelector('main details').open")
    assert tab.is_same


def test_a_hidden_tab_catches_up_when_it_is_shown(preview, tabs):
    preview.start()
    tab, other = tabs(), tabs()
    hide = """(isHidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    tab.page.evaluate(hide, True)
    preview.change("content/index.md", "The beginning.", "Another beginning.")
    other.waits_for_text("Another beginning.")
    assert "The beginning." in tab.page.inner_text("main")
    tab.page.evaluate(hide, False)
    tab.waits_for_text("Another beginning.")
    assert tab.is_same


def test_drafts_are_shown_if_asked_for(preview, tabs):
    preview.write("content/third.md", "---\ntitle: Third\ndraft: true\n---\nNot yet.\n")
    preview.start("--drafts")
    tab = tabs("third.html")
    tab.waits_for_text("Not yet.")
    preview.change("content/third.md", "Not yet.", "Almost.")
    tab.waits_for_text("Almost.")
    assert tab.is_same
    preview.stop()
    preview.start()
    tab.waits_for_text("Page not found")


def test_pages_without_any_of_the_theme_are_followed_too(preview, tabs):
    preview.write("docent.yml", THEME)
    preview.write("theme/templates/page.mustache", "<title>{{title}}</title><main>{{{body}}}</main>")
    preview.write("content/own.html", "<!doctype html><title>Own</title><p>Written by hand.")
    preview.start()
    tab, own = tabs(), tabs("own.html")
    preview.change("content/index.md", "The beginning.", "Another beginning.")
    tab.waits_for_text("Another beginning.")
    preview.change("content/own.html", "by hand", "by another hand")
    own.waits_for_text("Written by another hand.")
    preview.change("content/index.md", "title: Home", "title: [Home")
    own.waits_for_panel("this is not YAML")
    assert tab.is_same and own.is_same
