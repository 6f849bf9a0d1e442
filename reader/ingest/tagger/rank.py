"""Put the tags of one kind in order and leave out what is only mentioned in passing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.ingest.tagger.text import Text

TITLE: Final = 3.0
LEAD: Final = 1.6
_LEAD_LENGTH: Final = 350
_MOST: Final = 15
_LETTERS_A_TAG: Final = 400


class Candidate(NamedTuple):
    """A tag that may be given."""

    name: str
    weight: float
    start: int
    """The words that speak best for it, in `Text.raw`."""
    end: int
    rule: str


@dataclass(slots=True)
class Tally:
    """What speaks for one tag."""

    weight: float = 0.0
    mentions: int = 0
    start: int = -1
    end: int = -1
    rule: str = ""
    _best: float = -1.0

    def add(
        self, text: Text, start: int, end: int, rule: str, weight: float = 1.0, clear: float = 1.0
    ) -> None:
        """Count a mention; `clear` says how well its words explain the tag."""
        self.weight += weight * place_weight(text, start)
        self.mentions += 1
        clear += 0.5 * text.in_one_line(start, end)
        if clear > self._best:
            self.start, self.end, self.rule, self._best = start, end, rule, clear


def place_weight(text: Text, start: int) -> float:
    """How much a mention counts by where it stands."""
    if start < text.title_end:
        return TITLE
    return LEAD if start < text.title_end + _LEAD_LENGTH else 1.0


def most(text: Text) -> int:
    """How many tags of one kind a text may have: more, the longer it is."""
    return max(_MOST, len(text) // _LETTERS_A_TAG)


def ranked(tallies: Iterable[tuple[str, Tally]], least: float, limit: int) -> list[Candidate]:
    """The tallies of at least weight `least`, heaviest first, at most `limit` of them."""
    kept = [Candidate(name, t.weight, t.start, t.end, t.rule) for name, t in tallies if t.weight >= least]
    kept.sort(key=lambda c: (-c.weight, c.start, c.name))
    return kept[:limit]
