"""The tests see what they are there to see."""

import pytest

import faults
import sites
from budget import overweight
from links import broken_links
from markup import complaints


@pytest.fixture(scope="module")
def faulty(homes):
    return sites.Site("faults", faults.folder_of(homes))


def found(visitors, homes, page, script=True, scheme="light", width=320):
    visitor = visitors(scheme, script)
    problems = list(visitor.open(homes["faults", "http"], page + ".html", width))
    return problems + visitor.obstacles()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_sound_page_has_no_problem(visitors, homes, script):
    assert found(visitors, homes, "sound", script) == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("page, beginning", [
    ("sideways", "sideways scroll, 3016 px in 320: <div class=\"wide\">"),
    ("contrast", "axe color-contrast: <p class=\"faint\">"),
    ("small-target", "axe target-size: "),
    ("no-alt", "axe image-alt: "),
    ("inline-style", "console error: Applying inline style violates"),
    ("picture-without-size", "an image without a size: "),
    ("missing-picture", "failed request: "),
    ("missing-picture", "an image without a picture: "),
    ("foreign-picture", "foreign request: https://127.0.0.1:1/a.png"),
])
def test_a_planted_fault_is_found(visitors, homes, page, beginning, script):
    problems = found(visitors, homes, page, script)
    assert any(problem.startswith(beginning) for problem in problems), problems


@pytest.mark.parametrize("page, beginning", [
    ("inline-script", "console error: Executing inline script violates"),
    ("inline-handler", "console error: Executing inline event handler violates"),
    ("throws", "page error: planted"),
    ("complains", "console warning: planted"),
    ("shifts", "layout shift of "),
])
def test_a_planted_fault_of_a_script_is_found(visitors, homes, page, beginning):
    problems = found(visitors, homes, page)
    assert any(problem.startswith(beginning) for problem in problems), problems
    assert found(visitors, homes, page, script=False) == []


@pytest.mark.parametrize("page, beginning", [
    ("sideways-on-desks", "sideways scroll, 3016 px in 1280: <div class=\"wide-on-desks\">"),
    ("missing-on-desks", "failed request: "),
    ("missing-on-desks", "an image without a picture: "),
    ("complains-on-desks", "console warning: planted"),
])
def test_a_fault_of_another_width_is_found_when_the_window_gets_it(
    visitors, homes, page, beginning
):
    visitor = visitors("light", True)
    assert visitor.open(homes["faults", "http"], page + ".html", 320) == []
    problems = visitor.resize(1280)
    assert any(problem.startswith(beginning) for problem in problems), problems


def test_a_sound_page_may_move_when_the_window_gets_another_width(visitors, homes):
    visitor = visitors("light", True)
    assert visitor.open(homes["faults", "http"], "sound.html", 320) == []
    for width in (768, 1920, 320):
        assert visitor.resize(width) == []


def test_faint_text_may_be_left_to_another_look(visitors, homes):
    visitor = visitors("light", True)
    visitor.open(homes["faults", "http"], "contrast.html", 320)
    assert visitor.obstacles(colours=False) == []
    visitor.open(homes["faults", "http"], "no-alt.html", 320)
    assert [line.split(":")[0] for line in visitor.obstacles(colours=False)] == ["axe image-alt"]


def test_what_a_late_script_moves_is_found(reader, homes):
    reader.delay("**/moves.js", seconds=0.3)
    [problem] = reader.open(homes["faults", "http"], "moves-late.html", 320)
    assert problem.startswith("layout shift of ")


def test_faint_text_is_found_in_the_dark_too(visitors, homes):
    [problem] = found(visitors, homes, "contrast", scheme="dark")
    assert problem.startswith("axe color-contrast: <p class=\"faint\">")


def test_the_policy_header_holds_without_the_page_s_own(visitors, homes, faulty):
    text = faulty.text("inline-style.html")
    (faulty.folder / "header-only.html").write_text(
        text.replace('http-equiv="Content-Security-Policy"', 'name="was-policy"'))
    try:
        [problem] = found(visitors, homes, "header-only")
    finally:
        (faulty.folder / "header-only.html").unlink()
    assert problem.startswith("console error: Applying inline style violates")


def test_wrong_markup_is_found(faulty):
    found = complaints(faulty)
    assert any("Duplicate ID" in line for line in found["faults/wrong-markup.html"])
    assert found["faults/no-alt.html"] and not found["faults/sound.html"]


def test_broken_links_are_found(faulty):
    found = broken_links(faulty)
    assert found.pop("missing-picture.html") == ["none.svg leads to no file"]
    assert found.pop("missing-on-desks.html") == ["none-on-desks.svg leads to no file"]
    assert found.pop("broken-link.html") == ["nowhere.html leads to no file"]
    assert found.pop("broken-anchor.html") == ["sound.html#nowhere leads to no id"]
    assert not any(found.values())


def test_a_heavy_page_is_found(faulty):
    assert overweight(faulty, "sound.html") == []
    assert [line.split(":")[0] for line in overweight(faulty, "heavy.html")] == ["scripts", "in all"]
