"""A preview runs the examples behind the page, and shows in place how each goes."""

from previewing import HOME, preview, tabs  # noqa: F401

GATED = """```swift, id=gated, timeout=600
import Foundation
while !FileManager.default.fileExists(atPath: "{gate}") {{ Thread.sleep(forTimeInterval: 0.05) }}
print("the {word} word")
```
"""

RECEIPTS = "[...document.querySelectorAll('#example-{name} .receipt')].map((receipt) => receipt.textContent).join()"


def receipt(name, start):
    return RECEIPTS.format(name=name) + f".startsWith({start!r})"


def test_an_output_appears_in_place_when_its_example_has_run(preview, tabs):
    gate = preview.folder / "gate"
    gated = GATED.format(gate=gate, word="first")
    preview.write("content/index.md", HOME + "\n```swift, id=quick\nprint(1)\n```\n\n" + gated)
    preview.start(runs_examples=True)
    tab = tabs()
    tab.waits_for(receipt("quick", "✓ Ran with"))
    assert tab.page.evaluate(receipt("gated", "Running"))
    tab.page.locator("#example-gated").scroll_into_view_if_needed()
    before = tab.top("#example-gated .code")
    gate.write_text("")
    tab.waits_for(receipt("gated", "✓ Ran with"))
    assert "the first word" in tab.page.inner_text("#example-gated .output")
    assert abs(tab.top("#example-gated .code") - before) < 2
    # Changed code has to run again; other examples keep what they have.
    preview.change("content/index.md", "the first word", "the second word")
    tab.waits_for("document.querySelector('#example-gated .output')?.innerText.includes('the second word')")
    assert tab.page.evaluate(receipt("quick", "✓ Ran with"))
    assert tab.page.locator("#example-gated button", has_text="Copy").count() == 1
    assert tab.is_same


def test_a_failure_is_shown_under_the_code_until_it_is_mended(preview, tabs):
    fence = "```swift, id=sum\nlet sum = 1 + 1\nprint(sum)\n```\n\n```output\n2\n```\n"
    preview.write("content/index.md", HOME + "\n" + fence)
    preview.start(runs_examples=True)
    tab = tabs()
    tab.waits_for(receipt("sum", "✓ Ran with"))
    failure = tab.page.locator("#example-sum .failure")
    assert failure.count() == 0
    preview.change("content/index.md", "let sum = 1 + 1", 'let sum: Int = "1"')
    failure.get_by_text("cannot convert value of type 'String' to specified type 'Int'").wait_for()
    assert "content/index.md:" in failure.inner_text()
    code = tab.page.locator("#example-sum .code").bounding_box()
    assert 0 <= failure.bounding_box()["y"] - code["y"] - code["height"] < 20
    preview.change("content/index.md", 'let sum: Int = "1"', "let sum = 1 + 2")
    failure.locator("ins", has_text="+ 3").wait_for()
    assert failure.locator("del").inner_text().strip() == "- 2"
    assert tab.obstacles() == []
    preview.change("content/index.md", "let sum = 1 + 2", "let sum = 2")
    tab.waits_for(receipt("sum", "✓ Ran with"))
    failure.wait_for(state="hidden")
    # An example is no problem of the build.
    assert not tab.panel.is_visible()
    assert tab.is_same
