"""The recorded cases of what readers search for, and what must come first."""

import dataclasses
import pathlib

import yaml

CASES = pathlib.Path(__file__).parent / "relevance"


@dataclasses.dataclass(frozen=True)
class Case:
    query: str
    answers: tuple

    def is_answered_by(self, address):
        """Whether an address in the site is among the answers, or its page is."""
        page = address.partition("#")[0]
        return any(answer == (address if "#" in answer else page) for answer in self.answers)

    def __str__(self):
        return f"{self.query!r} must find {' or '.join(self.answers)}"


def recorded(name):
    """The cases of one set."""
    groups = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    return [
        Case(query, (answers,) if isinstance(answers, str) else tuple(answers))
        for group in groups.values() for query, answers in group.items()]
