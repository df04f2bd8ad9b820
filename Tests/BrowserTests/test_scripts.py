"""What scripts add: copies, the colour scheme; and what is there without them."""

import pytest

EXAMPLES = "code/index.html"


def opened(reader, homes, page, transport="http", width=1280):
    assert reader.open(homes["kitchen-sink", transport], page, width) == []
    return reader.page


def copied(page, button):
    button.click()
    page.get_by_text("Copied", exact=True).first.wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def test_a_copy_is_what_runs(reader, homes):
    page = opened(reader, homes, EXAMPLES)
    figure = page.locator("figure", has_text="let litres: Int")
    assert copied(page, figure.get_by_role("button", name="Copy code")) == (
        'let litres: Int = "three"\nlet pots = 3\npots += 1')


SHOWN = """for guest in guests {
  print("Welcome,", guest.name)
}
// Prints "Welcome, Ada"
// Prints "Welcome, Bob\""""
HIDDEN = """struct Guest { var name: String }
let guests = [Guest(name: "Ada"), Guest(name: "Bob")]
"""


@pytest.mark.parametrize("button, text", [
    ("Copy code", SHOWN), ("Copy code with set-up", HIDDEN + SHOWN),
], ids=["shown", "all"])
def test_hidden_lines_are_copied_if_asked_for(reader, homes, button, text):
    page = opened(reader, homes, EXAMPLES)
    figure = page.locator("figure", has_text="Set-up that is hidden")
    assert copied(page, figure.get_by_role("button", name=button, exact=True)).strip() == text


def test_a_copy_of_wrapped_lines_has_them_whole(reader, homes):
    page = opened(reader, homes, EXAMPLES)
    figure = page.locator("figure", has_text="let sentence")
    assert copied(page, figure.get_by_role("button", name="Copy code")) == (
        'let sentence = ["a", "line", "that", "is", "longer", "than", "forty", "characters"]'
        '.joined(separator: " ")')


def test_a_copy_of_a_session_has_the_commands_only(reader, homes):
    page = opened(reader, homes, "code/languages.html")
    figure = page.locator("figure", has_text="docent test --filter")
    assert copied(page, figure.get_by_role("button", name="Copy code")) == (
        "docent test --filter soup\necho one \\\ntwo")


def test_a_copy_of_commands_has_no_prompts(reader, homes):
    page = opened(reader, homes, "code/languages.html")
    page.locator(".language-shell").first.evaluate("code => code.textContent = '$ make\\n\\n$ make install\\n'")
    figure = page.locator("figure:has(.language-shell)").first
    assert copied(page, figure.get_by_role("button", name="Copy code")) == "make\n\nmake install"


def test_the_heading_near_the_top_is_the_current_one(reader, homes):
    assert reader.open(homes["guide", "http"], "reference/glossary.html", 1280) == []
    page = reader.page
    current = "document.querySelector('.contents [aria-current]').textContent"
    for id in ["yield", "doing-several-things", "tasks"]:
        page.evaluate(f"scrollTo(0, scrollY + document.getElementById('{id}').getBoundingClientRect().top - 100)")
        page.wait_for_function(f"() => {current} === document.getElementById('{id}').firstChild.textContent.trim()")


def test_the_last_headings_are_marked_in_turn(reader, homes):
    assert reader.open(homes["guide", "http"], "reference/glossary.html", 1280) == []
    page = reader.page
    links = page.locator(".contents a")
    names = [link.inner_text() for link in links.all()[-4:]]
    current = "document.querySelector('.contents [aria-current]').textContent"
    for link, name in list(zip(links.all()[-4:], names))[::-1]:
        link.click()
        page.wait_for_function(f"name => {current} === name", arg=name)
    seen = set()
    end = page.evaluate("document.documentElement.scrollHeight - innerHeight")
    for y in range(end - 600, end + 1, 20):
        page.evaluate(f"scrollTo(0, {y})")
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        seen.add(page.evaluate(current))
    assert set(names) <= seen


def test_what_is_not_to_be_copied_has_no_button(reader, homes):
    page = opened(reader, homes, EXAMPLES)
    figure = page.locator("figure", has_text="notToBeCopied")
    assert figure.count() == 1 and figure.get_by_role("button").count() == 0


@pytest.mark.parametrize("transport", ["http", "file"])
def test_a_chosen_scheme_outlives_a_reload_without_a_flash(reader, homes, transport):
    page = opened(reader, homes, "index.html", transport)
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    button = page.locator(".theme-switch")
    button.click()
    button.click()
    dark = page.evaluate(background)
    assert dark != light and button.get_attribute("aria-label") == "Colour theme: dark"
    # Before the first paint: the scheme is there when the body is parsed.
    page.add_init_script("""
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.firstTheme = document.documentElement.dataset.theme;
      }).observe(document, { childList: true, subtree: true });
    """)
    page.reload()
    assert page.evaluate("window.firstTheme") == "dark"
    assert page.evaluate(background) == dark
    button.click()
    page.reload()
    assert page.evaluate("window.firstTheme ?? null") is None
    assert page.evaluate(background) == light


def test_everything_is_there_without_scripts(visitors, homes):
    visitor = visitors("light", False)
    assert visitor.open(homes["kitchen-sink", "http"], EXAMPLES, 1280) == []
    page = visitor.page
    for panel in page.locator(".tab-panel").all():
        assert panel.is_visible() and panel.locator(".tab-label").is_visible()
    assert page.locator(".tab-panel").count() == 5
    assert not page.locator(".tab-list").first.is_visible()
    for name in ["Site", "On this page", "Breadcrumbs"]:
        assert page.get_by_role("navigation", name=name).is_visible()
    for dead in [".copy", ".theme-switch"]:
        assert not any(element.is_visible() for element in page.locator(dead).all())


def test_the_lists_of_a_phone_open_without_scripts(visitors, homes):
    visitor = visitors("light", False)
    for button, list in [(".menu-button", ".navigation"), (".contents-button", ".contents")]:
        assert visitor.open(homes["kitchen-sink", "http"], "index.html", 320) == []
        page = visitor.page
        assert not page.locator(list).is_visible()
        page.locator(button).click()
        assert page.locator(list).get_by_role("link").first.is_visible()


def test_a_former_address_leads_on(visitors, homes):
    visitor = visitors("light", False)
    visitor.home = homes["kitchen-sink", "http"]
    visitor.page.goto(visitor.home + "old/post.html")
    visitor.page.wait_for_url("**/posts/2023-10-13-a-post.html")


@pytest.mark.parametrize("transport", ["http", "file"])
@pytest.mark.parametrize("former, current", [
    ("old/post.html#what-happened", "posts/2023-10-13-a-post.html#what-happened"),
    ("posts/2023-10-13-a-post.html#pictures", "images.html#pictures"),
    ("old/post.html#pictures", "images.html#pictures"),
], ids=["page", "anchor", "both"])
def test_a_former_anchor_leads_on(reader, homes, transport, former, current):
    reader.home = homes["kitchen-sink", transport]
    reader.page.goto(reader.home + former)
    reader.page.wait_for_url(reader.home + current)
    assert reader.problems == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_former_anchor_of_a_heading_is_a_place_in_it(visitors, homes, script):
    visitor = visitors("light", script)
    assert visitor.open(homes["kitchen-sink", "http"], "posts/2023-10-13-a-post.html#the-flood", 320) == []
    assert visitor.page.locator("h2 > #the-flood").count() == 1
    assert not visitor.page.locator(".moved").is_visible()


def test_without_scripts_a_note_says_where_an_anchor_is(browser, homes):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(homes["kitchen-sink", "http"] + "posts/2023-10-13-a-post.html")
    note = page.locator(".moved")
    assert not note.is_visible()
    page.goto(homes["kitchen-sink", "http"] + "posts/2023-10-13-a-post.html#pictures")
    assert note.is_visible()
    note.get_by_role("link").click()
    page.wait_for_url("**/images.html#pictures")
    context.close()
