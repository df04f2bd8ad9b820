"""Checks spelling and style of Markdown files: check.py FILE...

Prints a line `file:line:column: warning: …` for each finding, and ends with status 1 if there is one.
"""

import pathlib
import sys

from prose import prose
from spelling import Speller, own_words
from style import blemishes


def findings(files):
    """What is wrong in files, given and named as pairs of name and text."""
    proses = [prose(text) for _, text in files]
    misspelt = Speller(own_words()).misspelt(proses)
    for (name, text), plain, words in zip(files, proses, misspelt):
        for offset, message in sorted(words + blemishes(plain)):
            line = text.count("\n", 0, offset) + 1
            yield f"{name}:{line}:{offset - text.rfind(chr(10), 0, offset)}: warning: {message}"


def main():
    files = [(path, pathlib.Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:]]
    found = list(findings(files))
    print(*found, sep="\n", end="\n" if found else "")
    if any("in no dictionary" in line for line in found):
        print("  hint: words of the field and names go into Tests/ProseTests/words.txt")
    print(f"{len(found)} findings in {len(files)} files of prose")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
