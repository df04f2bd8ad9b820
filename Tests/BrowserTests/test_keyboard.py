"""Walks with the keyboard: after each step, what has the focus."""

import pytest

PHONE = 320
DESK = 1280


@pytest.fixture
def walk(reader, homes):
    """Opens a page of the kitchen sink, and returns the browser's page at its beginning."""

    def begin(page="index.html", width=DESK):
        assert reader.open(homes["kitchen-sink", "http"], page, width) == []
        return reader.page

    yield begin
    assert reader.problems == []


def focused(page, selector):
    """Whether the element with the focus matches; and if so, that the focus can be seen."""
    return page.evaluate(
        """(selector) => {
          const element = document.activeElement;
          if (!element.matches(selector)) return element.cloneNode(false).outerHTML;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const isVisible = outlineStyle !== "none" && outlineWidth !== "0px" || boxShadow !== "none";
          return element.checkVisibility() && (isVisible || element.matches("dialog, main")) || "unseen";
        }""", selector)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_the_skip_link_is_first_and_leads_to_the_text(walk):
    page = walk()
    press(page, "Tab")
    assert focused(page, ".skip-link") is True
    assert page.locator(".skip-link").bounding_box()["y"] >= 0
    press(page, "Enter")
    assert focused(page, "main") is True
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_stop_of_a_page_can_be_seen(walk):
    page = walk("code/index.html")
    stops = []
    while True:
        press(page, "Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert focused(page, "*") is True
        hidden = page.evaluate("""() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          return bottom <= 0 || top >= innerHeight;
        }""")
        stop = page.evaluate("document.activeElement.cloneNode(false).outerHTML")
        assert not hidden, stop
        stops.append(stop)
        assert len(stops) < 500, "the focus goes round in a trap"
    assert len(stops) > 20


def test_the_menu_of_a_phone_keeps_the_focus_until_it_is_closed(walk):
    page = walk(width=PHONE)
    menu = page.locator(".menu-button")
    menu.focus()
    press(page, "Enter")
    assert page.locator(".navigation").evaluate("(menu) => menu.matches(':popover-open')")
    assert focused(page, ".navigation [aria-current]") is True

    links = page.locator(".navigation").locator("a, summary").evaluate_all(
        "(links) => links.filter((link) => link.checkVisibility()).length")
    seen = set()
    for _ in range(links + 2):
        seen.add(page.evaluate("document.activeElement.textContent.trim()"))
        assert page.evaluate("document.activeElement.closest('.navigation, .menu-button') !== null")
        press(page, "Tab")
    assert len(seen) == links + 1, "Tab goes through all links and the button"
    for _ in range(links + 2):
        press(page, "Shift+Tab")
        assert page.evaluate("document.activeElement.closest('.navigation, .menu-button') !== null")

    press(page, "Escape")
    assert not page.locator(".navigation").evaluate("(menu) => menu.matches(':popover-open')")
    assert focused(page, ".menu-button") is True


def test_the_contents_of_a_phone_open_and_close(walk):
    page = walk(width=PHONE)
    page.locator(".contents-button").focus()
    press(page, "Enter")
    assert page.locator(".contents").is_visible()
    press(page, "Tab")
    assert focused(page, ".contents a") is True
    press(page, "Escape")
    assert not page.locator(".contents").is_visible()
    assert focused(page, ".contents-button") is True


def test_tabs_are_chosen_with_arrows_home_and_end(walk):
    page = walk("code/index.html")
    group = page.locator(".tabs").first
    tabs, panels = group.locator("[role=tab]"), group.locator("[role=tabpanel]")

    def chosen(index):
        assert focused(page, "[role=tab][aria-selected=true]") is True
        assert page.evaluate("document.activeElement.textContent") == tabs.nth(index).inner_text()
        for each in range(tabs.count()):
            assert tabs.nth(each).get_attribute("aria-selected") == str(each == index).lower()
            assert tabs.nth(each).get_attribute("tabindex") == ("0" if each == index else "-1")
            assert panels.nth(each).is_visible() == (each == index)
            name = panels.nth(each).get_attribute("aria-labelledby")
            assert name == tabs.nth(each).get_attribute("id")

    tabs.first.focus()
    chosen(0)
    for key, index in [
        ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowRight", 0), ("ArrowLeft", 2), ("Home", 0),
        ("End", 2), ("ArrowLeft", 1),
    ]:
        press(page, key)
        chosen(index)
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('[role=tabpanel], .copies') !== null")


def test_a_tab_once_chosen_is_chosen_in_every_group_and_on_the_next_visit(walk):
    page = walk("code/index.html")
    page.get_by_role("tab", name="Python").first.click()
    for _ in range(2):
        selected = page.locator("[role=tab][aria-selected=true]").all_inner_texts()
        assert selected == ["Python", "Python"]
        page.reload()


def test_a_footnote_opens_on_focus_and_closes_with_escape(walk):
    page = walk()
    page.locator("main p a").first.focus()
    note = page.locator(".footnote-popover")
    for _ in range(20):
        press(page, "Tab")
        if focused(page, ".footnote-ref a") is True:
            break
    assert focused(page, ".footnote-ref a") is True
    assert note.is_visible() and note.inner_text().strip() == "A plain note."
    press(page, "Escape")
    assert not note.is_visible()
    assert focused(page, ".footnote-ref a") is True
    press(page, "Enter")
    assert page.evaluate("document.querySelector(':target').matches('.footnotes li')")


def test_the_links_of_a_footnote_come_after_its_reference(walk):
    page = walk()
    page.locator("#fnref-rich").focus()
    press(page, "Shift+Tab", "Tab", "Tab")
    assert focused(page, ".footnote-popover a") is True
    press(page, "Shift+Tab")
    assert focused(page, "#fnref-rich") is True
    press(page, "Tab", "Escape")
    assert focused(page, "#fnref-rich") is True
    assert not page.locator(".footnote-popover").is_visible()
    press(page, "Tab")
    assert focused(page, ":not(.footnote-popover, .footnote-popover *)") is True


def test_a_footnote_beside_the_edge_stays_within_a_phone(walk):
    page = walk(width=PHONE)
    for reference in page.locator(".footnote-ref a").all():
        reference.focus()
        press(page, "Shift+Tab", "Tab")
        box = page.locator(".footnote-popover").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE
        assert page.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth") <= 0
        press(page, "Escape")


def test_the_shortcuts_are_listed_and_give_the_focus_back(walk):
    page = walk()
    link = page.locator("main p a").first
    link.focus()
    press(page, "?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    assert dialog.is_visible()
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    press(page, "Escape")
    assert not dialog.is_visible()
    assert link.evaluate("(link) => link === document.activeElement")


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_the_search_opens_and_closes(walk, keys):
    page = walk()
    link = page.locator("main p a").first
    link.focus()
    press(page, keys)
    dialog = page.get_by_role("dialog", name="Search")
    assert dialog.is_visible()
    assert focused(page, "dialog input") is True
    page.keyboard.type("wide pot")
    page.keyboard.press("Control+a")
    page.keyboard.type("tables")
    dialog.get_by_role("link", name="Tables").first.wait_for()
    press(page, "ArrowDown")
    assert focused(page, "dialog a") is True
    press(page, "ArrowUp")
    assert focused(page, "dialog input") is True
    press(page, "Escape")
    assert not dialog.is_visible()
    assert link.evaluate("(link) => link === document.activeElement")


def test_the_search_leads_to_a_heading(walk):
    page = walk("code/index.html")
    press(page, "/")
    page.keyboard.type("explicit places")
    page.get_by_role("dialog").get_by_role("link", name="Explicit places").wait_for()
    press(page, "ArrowDown")
    for _ in range(10):
        if page.evaluate("document.activeElement.textContent") == "Explicit places":
            break
        press(page, "ArrowDown")
    press(page, "Enter")
    page.wait_for_url("**/index.html#places")


def test_enter_opens_the_best_result(walk):
    page = walk("code/index.html")
    press(page, "/")
    page.keyboard.type("potboil")
    page.get_by_role("dialog").get_by_role("link", name="Pot.boil").wait_for()
    press(page, "Enter")
    page.wait_for_url("**/index.html#potboil")


def test_what_is_typed_in_the_results_goes_on_in_the_field(walk):
    page = walk()
    press(page, "/")
    page.keyboard.type("table")
    page.get_by_role("dialog").get_by_role("link", name="Tables").first.wait_for()
    press(page, "ArrowDown")
    page.keyboard.type("s")
    assert focused(page, "dialog input") is True
    assert page.locator("dialog.search input").input_value() == "tables"


def test_the_search_takes_the_place_of_an_open_menu(walk):
    page = walk(width=PHONE)
    page.locator(".menu-button").focus()
    press(page, "Enter")
    press(page, "/")
    assert focused(page, "dialog input") is True
    press(page, "Escape")
    assert focused(page, ".menu-button") is True
    assert not page.locator(".navigation").is_visible()


def test_single_keys_turn_pages(walk):
    page = walk()
    press(page, "n")
    page.wait_for_url("**/code/index.html")
    press(page, "p")
    page.wait_for_url("**/index.html")
