"""Words that neither the British dictionary nor the list of our own has."""

import pathlib
import re
import subprocess

from prose import fill

WORDS = pathlib.Path(__file__).with_name("words.txt")

# Names of files, addresses, and whatever has digits in it, are no words.
WORD = re.compile(r"(?<![\w.@])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@]|['’.-]\w)")

# By the dictionary alone: what the user of this machine had it learn is not in this folder.
ASPELL = [
    "aspell", "pipe", "--master=en_GB-ise", "--encoding=utf-8", "--mode=none", "--ignore=0",
    f"--home-dir={WORDS.parent}"]
SUGGESTIONS = 3


class Speller:
    """Knows words: those of the list as they are written there or, where it has them in lower case,
    with capitals too. Several words in one line are right only together: the titles of others."""

    def __init__(self, lines):
        self.words = frozenset(lines)
        titles = [r"\s+".join(map(re.escape, line.split())) for line in lines if " " in line]
        self.titles = re.compile("|".join(titles) or "(?!)")

    def misspelt(self, texts):
        """For each text, the offsets of its wrong words, with what is wrong."""
        texts = [list(self.unlisted(text)) for text in texts]
        corrections = corrected({part for found in texts for _, part in found})
        return [
            [(offset, message(part, corrections[part])) for offset, part in found
             if part in corrections]
            for found in texts]

    def unlisted(self, text):
        """The words that are not in the list, and the parts of those with hyphens, by offset."""
        text = self.titles.sub(lambda title: fill(title[0]), text)
        for match in WORD.finditer(text.replace("’", "'")):
            word = match[0].removesuffix("'s")
            if self.lists(word):
                continue
            for part in re.finditer(r"[^-]+", word):
                if not self.lists(part[0]):
                    yield match.start() + part.start(), part[0]

    def lists(self, word):
        return word in self.words or word.lower() in self.words


def corrected(words):
    """The words that are in no dictionary, with what they could have been meant to be."""
    words = sorted(words)
    lines = "".join(f"^{word}\n" for word in words)
    run = subprocess.run(ASPELL, input=lines, stdout=subprocess.PIPE, text=True, check=True)
    # After a line about itself, the answers for each word end with an empty line.
    answers = run.stdout.partition("\n")[2].split("\n\n")
    return {
        word: answer.partition(": ")[2].split(", ")[:SUGGESTIONS]
        for word, answer in zip(words, answers) if answer.lstrip("\n").startswith(("&", "#"))}


def message(word, suggestions):
    meant = ", ".join(filter(None, suggestions))
    return f"“{word}” is in no dictionary" + (f"; meant may be {meant}" if meant else "")


def own_words():
    return WORDS.read_text(encoding="utf-8").splitlines()
