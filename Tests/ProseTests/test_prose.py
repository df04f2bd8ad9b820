"""Plants errors, to show that they are found at their places, and what is no prose, to show that it
is left alone."""

import re
import unittest

from check import findings
from prose import prose
from spelling import Speller, own_words

PLACE = "▸"


def found(text):
    return list(findings([("page.md", text)]))


class Errors(unittest.TestCase):
    """Each stands where the text has its mark."""

    def test_are_found(self):
        for text, message in [
            ("The ▸lenght of it.", "“lenght” is in no dictionary; meant may be length"),
            ("First.\n\n- Then the ▸behavior.", "“behavior” is in no dictionary"),
            ("We ▸organize it.", "“organize” is in no dictionary"),
            ("A non-▸bloking call.", "“bloking” is in no dictionary"),
            ("The ▸reeder’s choice, Ada's.", "“reeder” is in no dictionary"),
            ("---\ntitle: The ▸lenght\nordre: 2\n---\n", "“lenght”"),
            ("| Code | What |\n|---|---|\n| `lenght` | ▸lenght |", "“lenght”"),
            ("> [!NOTE]\n> See [the ▸lenght](lenght.md).", "“lenght”"),
            ("![The ▸lenght](lenght.png)", "“lenght”"),
            ("[^ftnt]: The ▸lenght.", "“lenght”"),
            ("<details><summary>The ▸lenght</summary>", "“lenght”"),
            ("```\nlenght\n```\nThe ▸lenght", "“lenght”"),
            ("````markdown\n```swift\n```\nlenght\n````\nThe ▸lenght", "“lenght”"),
            ("- Item\n\n  ~~~text\n  lenght\n  ~~~\n\n  the ▸lenght", "“lenght”"),
            ("Any read/▸wirte.", "“wirte”"),
            ("A lone ` tick.\n\nThe ▸lenght` here.", "“lenght”"),
            ("What ▸the\nthe task does.", "phrase is repeated"),
            ("> It waits ▸for\n> for ever.", "phrase is repeated"),
            ("It ▸simply works.", "“simply” says nothing"),
            ("You *▸just* wait.", "“just” says nothing"),
            ("It is ▸very fast.", "“very” says nothing"),
            ("It waits. ▸Note\nthat it waits.", "“Note that” says nothing"),
            ("Sleep ▸in order to wait.", "“in order to” is long for “to”"),
            ("It is ▸powerful.", "“powerful” praises"),
            ("It ▸runs! Then it ends.", "“runs!” shouts"),
            ("It is ▸a actor.", "“a actor” needs “an”"),
            ("It is ▸an *task*.", "“an task” needs “a”"),
            ("The ▸tip of the iceberg.", "cliché"),
            ("At this ▸moment in time it waits.", "Redundancy"),
            ("▸TODO: say more.", "Annotation left"),
        ]:
            with self.subTest(text):
                before = text.partition(PLACE)[0]
                line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
                lines = found(text.replace(PLACE, ""))
                self.assertEqual(len(lines), 1, lines)
                self.assertRegex(lines[0], f"^page.md:{line}:{column}: warning: .*{re.escape(message)}")

    def test_are_found_once_for_each_place(self):
        self.assertEqual(len(found("Wrnog, wrnog; wrnog.")), 3)


class WhatIsNoProse(unittest.TestCase):
    def test_is_left_alone(self):
        for text in [
            "`lenght`, ``lenght ` lenght`` and `len\nght lenght`",
            "```swift,title=\"Lenght\"\nlenght very very\n```",
            "- ```swift\n  lenght\n  ```",
            "1. Text\n\n   ```\n   lenght\n   ```",
            "> ```\n> lenght\n> ```",
            "```\nlenght that never ends",
            "[length](lenght.md#lenght \"Title\"), [length][lenght], ![](lenght(1).svg)",
            "[length](<lenght lenght.md>)",
            "[lenght]: lenght.md \"Lenght\"",
            "https://lenght.example/lenght, <https://lenght.example>",
            "[lenghter/lenght](https://example.com), [lenghter/lenght, issue 3](https://example.com)",
            "It is in lenghter/lenght-kit, as in [its\nfile lenghter/main.py](https://example.com).",
            "Text[^lenght].",
            "<a href=\"lenght\"\n  id='lenght'>Text</a>&lenght; <kbd>Lenght</kbd> <!-- lenght\nlenght -->",
            "## Length {#lenght}",
            "Write to lenght.swift or me@lenght.example, in x86lenght or lenght_here.",
            "---\ntitle: Length\nlayout: lenght\n---\n",
        ]:
            with self.subTest(text):
                self.assertEqual(found(text), [])

    def test_makes_no_neighbours(self):
        for text in [
            "# Soup\n\nSoup is hot.", "The `x` the text.", "It is a `let` of an `var`.",
            "- soup\n- soup", "| soup | soup |", "10 000 000 tasks", "Soup:\n\n```\n```\n\nsoup.",
        ]:
            with self.subTest(text):
                self.assertEqual(found(text), [])

    def test_moves_nothing(self):
        text = "---\ntitle: A\n---\n\n# *B* `c`\n\n> - d\n\n```\ne\n```\n<b>é</b> 🐈 f\n"
        plain = prose(text)
        self.assertEqual(len(plain), len(text))
        self.assertEqual(
            [(m.start(), m[0]) for m in re.finditer("[ABdéf]|\n", plain)],
            [(m.start(), m[0]) for m in re.finditer("[ABdéf]|\n", text)])


class OwnWords(unittest.TestCase):
    def test_are_sorted_and_there_once(self):
        words = own_words()
        self.assertEqual(words, sorted(set(words), key=lambda word: (word.casefold(), word)))

    def test_count_together_if_they_stand_in_one_line(self):
        speller = Speller(["Visualize and optimize"])
        self.assertEqual(speller.misspelt(["Visualize and\noptimize"]), [[]])
        self.assertEqual(len(speller.misspelt(["Visualize, optimize"])[0]), 2)

    def test_count_with_capitals_only_if_they_are_written_so(self):
        self.assertEqual(found("Async code, JSON and the coroutine's end."), [])
        [line] = found("Read the json.")
        self.assertIn("“json”", line)


if __name__ == "__main__":
    unittest.main()
