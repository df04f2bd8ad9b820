"""What of a Markdown file is prose: its text, with a filler in place of all that is not.

Nothing moves: what is found in the prose stands at the same line and column of the file.
"""

import re

# Neither a letter nor a blank, so that words on both sides of it are no neighbours.
FILLER = "·"

FENCE = re.compile(r"[ >\t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
FRONT_MATTER = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)
SHOWN_KEY = re.compile(r"(?:title|description): *")

# What is not prose within blocks, each where nothing before it took its beginning. A paragraph ends
# at an empty line, and so does a code span.
NO_PROSE = re.compile(
    r"""
      \\[!-/:-@\[-`{-~]
    | (?P<ticks>(?<!`)`+(?!`)) (?:(?!\n[ \t]*\n) .)+? (?<!`)(?P=ticks)(?!`)
    | <!--.*?-->
    | <(?P<tag>code|kbd|pre|samp|script|style|svg)\b.*?</(?P=tag)>
    | </?[a-zA-Z][^<>]*>
    | https?://[^\s<>)\]]+
    | <[a-z+.-]+:[^\s<>]*>
    | (?<=\]\() (?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)
    | (?<=\])\[[^\]\n]*\]
    | ^[ ]{0,3}\[\^[^\]\n]+\]:
    | ^[ ]{0,3}\[[^\]\n]+\]:.*?$
    | \[\^[^\]\n]+\]
    | \[!\w+\]
    | (?<=\[)[\w.-]+/[\w.-]+
    | (?<![\w/.-])(?=\S*\w[.-]\w)[\w.-]+/[\w.-]*\w
    | \{\#[^}\n]*\}
    | &\#?\w+;
    """, re.DOTALL | re.MULTILINE | re.VERBOSE)

MARKERS = re.compile(r"^[ >\t]*(?:[-*+]|\d+[.)]|\#+)[ \t]", re.MULTILINE)
QUOTE_MARKER = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
EMPHASIS = re.compile(r"(?<!\w)[*_]+|[*_]+(?!\w)")


def fill(text, filler=FILLER):
    return re.sub(r"[^\n]", filler, text)


def prose(text):
    """The text of a Markdown file, as long as it was, with only its prose left."""
    text = FRONT_MATTER.sub(lambda match: shown_keys(match[0]), text, count=1) if (
        text.startswith("---\n")) else text
    text = without_fences(text)
    text = NO_PROSE.sub(lambda match: fill(match[0]), text)
    text = MARKERS.sub(lambda match: fill(match[0]), text)
    text = QUOTE_MARKER.sub(lambda match: fill(match[0], " "), text)
    return EMPHASIS.sub(lambda match: fill(match[0], " "), text)


def shown_keys(front_matter):
    """Front matter, with only the values left that readers see."""
    def value(line):
        key = SHOWN_KEY.match(line)
        return fill(key[0]) + line[key.end():] if key else fill(line)

    return "\n".join(value(line) for line in front_matter.split("\n"))


def without_fences(text):
    """The text without fenced code. Code that is only indented counts as prose: we write none."""
    lines = []
    closing = None
    for line in text.split("\n"):
        opening = FENCE.match(line)
        if closing:
            lines.append(fill(line))
            closing = None if closing.match(line) else closing
        elif opening:
            mark = opening["fence"]
            closing = re.compile(rf"[ >\t]*{mark[0]}{{{len(mark)},}}[ \t]*$")
            lines.append(fill(line))
        else:
            lines.append(line)
    return "\n".join(lines)
