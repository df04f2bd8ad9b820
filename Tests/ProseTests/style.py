"""Words that say nothing, are worn out, or are there twice."""

import re

from proselint.checks import __register__
from proselint.config import Config
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from prose import FILLER

# Of what proselint knows. Spelling is the dictionary's, which is British; typography is the site's,
# which may curl quotes; and for “very” the message is a joke.
CHECKS = dict.fromkeys([
    "annotations", "archaism", "cliches", "dates_times", "hedging", "industrial_language",
    "lexical_illusions", "malapropisms", "misc", "mixed_metaphors", "mondegreens",
    "needless_variants", "nonwords", "oxymorons", "psychology", "redundancy", "skunked_terms",
    "social_awareness", "terms", "uncomparables",
], True)

# What proselint minds and we do not: beside a duration, a “point in time” is not redundant; and in
# Britain “for ever” is not archaic.
ACCEPTED = re.compile(r"point in time|for ever", re.IGNORECASE)

NOTHING = "says nothing: leave it out"

# What is found, and what to do about it. A blank may also be the end of a line.
PHRASES = [
    (r"actually|basically|clearly|easily|essentially|extremely|incredibly|literally|obviously"
     r"|of course|really|simply|totally|truly", NOTHING),
    (r"(?<!not\s)quite|(?<!the\s)(?<!this\s)very", NOTHING),
    (r"(?<!has\s)(?<!have\s)(?<!had\s)(?<!was\s)just"
     r"(?! (?:after|as|before|enough|in time|like|that)\b)", NOTHING),
    (r"as you can see|it is (?:important|worth)|keep in mind|(?<=[.:?]\s)note that|please",
     "says nothing: say what follows it"),
    (r"blazing(?:ly)?|cutting-edge|effortless(?:ly)?|powerful|seamless(?:ly)?",
     "praises: say what it does"),
    (r"(?:is|are|be) able to", "is long for “can”"),
    (r"due to the fact that", "is long for “because”"),
    (r"in order to", "is long for “to”"),
    (r"leverag(?:e[ds]?|ing)|ma(?:de|kes?|king) use of", "is long for “use”"),
    (r"utili[sz](?:ation|e[ds]?|ing)", "is long for “use”"),
    (r"prior to", "is long for “before”"),
]
RULES = [
    (re.compile(rf"\b(?:{phrase})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE), advice)
    for phrase, advice in PHRASES
] + [
    (re.compile(r"\w+!(?=[\s)’'”\"]|$)"), "shouts: end it with a full stop"),
    (re.compile(r"\ba\s+(?!eu|once\b|one\b|one-)[aeio][a-z]+"), "needs “an”"),
    (re.compile(r"\b[Aa]n\s+(?![aeiouh])[a-z]{2,}"), "needs “a”"),
]

CheckRegistry().register_many(__register__)


def blemishes(prose):
    """The offsets of what should be said in another way, with the reasons."""
    # Paragraphs are no neighbours; and what is in quotes is to be checked as well.
    prose = re.sub(r"\n(?=[ \t]*\n)", FILLER, prose)
    prose = re.sub(r"[\"“”]", FILLER, prose)
    found = [(match.start(), f"“{quoted(match[0])}” {advice}")
             for rule, advice in RULES for match in rule.finditer(prose)]
    return sorted(found + list(proselint(prose)))


def proselint(prose):
    for result in LintFile("prose", prose).lint(Config(max_errors=1000, checks=CHECKS)):
        # proselint puts a line before the text.
        start, end = (offset - 1 for offset in result.check_result.span)
        words = prose[start:end]
        # Digits in groups, 10 000 000, are no repeated words.
        if re.search(r"[^\W\d_]", words) and not ACCEPTED.search(words):
            yield start, f"“{quoted(words)}”: {quoted(result.check_result.message).rstrip('.')}"


def quoted(words):
    return " ".join(words.split())
