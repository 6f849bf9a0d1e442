"""The stretches of running text in a file, and the lines between them.

Ranks count the lines that are neither blank nor rules; numbers count the lines of running text.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like
from reader.ingest.split.article import words_of
from reader.ingest.split.main_text import is_listed

_TITLE_WORDS: Final = 3
_WIDE: Final = 1.5
"""The size of a wide script is that many times its count of characters or more."""
_NAME_WORDS: Final = 5
_BELOW: Final = 2
"""Words of the name of a source, and how many lines below a text it stands at most."""
_WINDOW: Final = 1500
_ENOUGH: Final = 350
"""Characters of text above and below a place that are compared, and up to an edge at least."""


class Stretches:
    """The lines of a file by rank, with the debris that single lines are."""

    def __init__(self, lines: list[Line], found: dict[int, Debris]) -> None:
        self.lines = lines
        self.indexes = [i for i, line in enumerate(lines) if line.kind not in _SILENT]
        """By rank."""
        self.shown = [lines[i] for i in self.indexes]
        """By rank."""
        self.found = {rank: found[i].reason for rank, i in enumerate(self.indexes) if i in found}
        """Why a line is debris, by rank."""
        self.texts = [
            rank for rank, line in enumerate(self.shown) if line.body_like and not self._is_frame(rank, line)
        ]
        """The ranks of running text, by number."""
        heads = (rank for rank, line in enumerate(self.shown) if is_day(line) or is_name(line))
        self.first_head = next(heads, len(self.shown))
        """The rank of the first byline or day; one past the last where there is none."""
        self.above = [0, *accumulate(self.shown[rank].size for rank in self.texts)]
        """Characters of running text above each, by number."""
        self.edges: frozenset[int] = frozenset()
        """Numbers of texts above which more than a headline speaks for another page."""
        self._words: dict[int, set[str]] = {}

    def _is_frame(self, rank: int, line: Line) -> bool:
        """Whether what reads like running text is debris, or a menu on one line."""
        if rank in self.found:
            return True
        return not line.closed and not line.wrapped and is_listed(line.content)

    def window(self, numbers: range) -> list[int]:
        """The ranks of the texts nearest to a place, up to the size of what is compared, or up to an edge."""
        found: list[int] = []
        size = 0
        for number in numbers:
            if size > _ENOUGH and (number if numbers.step > 0 else number + 1) in self.edges:
                break
            found.append(self.texts[number])
            size += self.shown[found[-1]].size
            if size > _WINDOW:
                break
        return found

    def size(self, ranks: list[int]) -> int:
        """Characters of some lines."""
        return sum(self.shown[rank].size for rank in ranks)

    def run(self, number: int, stop: int, most: int) -> int:
        """Characters, up to `most`, of the texts from one on that no more than a line parts."""
        size = 0
        for n in range(number, stop):
            if n > number and self.texts[n] - self.texts[n - 1] > 2:
                break
            size += self.shown[self.texts[n]].size
            if size >= most:
                break
        return size

    def words(self, rank: int) -> set[str]:
        """The words of a line."""
        known = self._words.get(rank)
        if known is None:
            known = self._words[rank] = words_of(self.shown[rank].content)
        return known

    def may_head(self, rank: int) -> bool:
        """Whether a line between two texts may be a headline."""
        line = self.shown[rank]
        if rank in self.found or not line.title_like or line.anchor is not None or line.label is not None:
            return False
        if self.is_signature(rank):
            return False
        return line.word_count >= _TITLE_WORDS or line.size > _WIDE * len(line.content)

    def is_signature(self, rank: int) -> bool:
        """Whether a line stands below a sentence with nothing but a source: "(CNN)", "— The Paper"."""
        line = self.shown[rank]
        if (
            not rank
            or not self.shown[rank - 1].closed
            or self.indexes[rank] - self.indexes[rank - 1] > _BELOW
        ):
            return False
        bare = line.content.strip(" ()[]—–-")
        return line.word_count <= _NAME_WORDS and (bare != line.content or media_like(bare))

    def last_of(self, reasons: frozenset[Reason], first: int, stop: int) -> int:
        """The rank of the last line that is debris for one of some reasons; one before `first` if none is."""
        return max((r for r in range(first, stop) if self.found.get(r) in reasons), default=first - 1)


def is_day(line: Line) -> bool:
    """Whether a line is a whole date apart from the text, or a month with its label."""
    anchor = line.anchor
    if anchor is None or anchor.role not in (Role.ALONE, Role.BYLINE):
        return False
    whole = anchor.mention.day is not None or (anchor.labelled and anchor.mention.month is not None)
    return whole and anchor.mention.year is not None


def is_name(line: Line) -> bool:
    """Whether a line names an author."""
    return line.label is not None and line.label.field is Field.AUTHOR


_SILENT: Final = (Kind.BLANK, Kind.RULE, Kind.UNDERLINE)
