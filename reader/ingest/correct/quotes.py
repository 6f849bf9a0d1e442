"""Lines quoted, and found again in a document that may have been edited since.

In the order of how sure it is: the same line between the same neighbours, beside one of them, the same line
where it stands once, and close text where there is but one. Whatever could be two lines is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import nsmallest
from typing import Final

from reader.domain.correction import LONGEST, SKETCHED, LineQuote
from reader.domain.lines import folded_line, key_of_folded

_BESIDE: Final = 0.5
"""Share of words that a changed line has in common with a quote, where a neighbour is the same."""
_ANYWHERE: Final = 0.8
"""The same, wherever the line stands."""
_FEW: Final = 4
"""Words from which on close text says enough without a neighbour."""
_RARE: Final = 8
"""Words of a quote, the rarest ones, by which close text is looked for."""
_COMMON: Final = 200
"""Lines in which a word may stand and still help to find one of them."""
_KNOWN: Final = 0.6
"""Share of the lines of a sketch that make a document the same one."""
_WORD: Final = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


class QuotedLines:
    """The lines of a document, by their words. Indices count from 0, ranks only lines that are not blank."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: list[str] = []
        self._indices: list[int] = []
        self._keys: list[int] = []
        self._ranks: dict[int, list[int]] = {}
        for index, line in enumerate(lines):
            if folded := folded_line(line):
                key = key_of_folded(folded)
                self._ranks.setdefault(key, []).append(len(self._keys))
                self._words.append(folded[:LONGEST])
                self._indices.append(index)
                self._keys.append(key)

    def quote(self, index: int) -> LineQuote | None:
        """Quote a line; None for a blank one."""
        rank = self._rank_of.get(index)
        if rank is None:
            return None
        key = self._keys[rank]
        before, after = self._before(rank), self._after(rank)
        alike = [r for r in self._ranks[key] if self._agrees(r, before, after) == 2]
        return LineQuote(self._words[rank], key, before, after, alike.index(rank), len(alike))

    def sketch(self) -> tuple[int, ...]:
        """What the document is known by again."""
        return tuple(nsmallest(SKETCHED, self._ranks))

    def knows(self, sketch: Sequence[int]) -> bool:
        """Whether a sketch was made of this document, or of a state of it before some edits."""
        return bool(sketch) and sum(each in self._ranks for each in sketch) >= _KNOWN * len(sketch)

    def find(self, quote: LineQuote) -> int | None:
        """The index of the line that a quote is of; None where there is none, or a doubt."""
        same = self._ranks.get(quote.whole, [])
        rank = self._same(quote, same) if same else self._close(quote)
        return None if rank is None else self._indices[rank]

    def _same(self, quote: LineQuote, same: list[int]) -> int | None:
        agreeing = [self._agrees(rank, quote.before, quote.after) for rank in same]
        both = [rank for rank, count in zip(same, agreeing, strict=True) if count == 2]
        if len(both) > 1:
            wide = [r for r in both if (self._before(r), self._after(r)) == (quote.before, quote.after)]
            if len(wide) == 1:
                return wide[0]
            return both[quote.nth] if len(both) == quote.of else None
        near = both or [rank for rank, count in zip(same, agreeing, strict=True) if count]
        return _only(near) if near else _only(same)

    def _close(self, quote: LineQuote) -> int | None:
        words = set(_WORD.findall(quote.text))
        if not words:
            return None
        beside = {rank + 1 for rank in self._ranks.get(quote.before[0], ())} if quote.before else {0}
        below = (
            {rank - 1 for rank in self._ranks.get(quote.after[0], ())}
            if quote.after
            else {len(self._keys) - 1}
        )
        near = [r for r in sorted(beside | below) if 0 <= r < len(self._words)]
        found = self._alike(words, near[:_COMMON], _BESIDE)
        if found or len(words) < _FEW:
            return _only(found)
        lines = sorted((self._lines_with[word] for word in words if word in self._lines_with), key=len)
        anywhere = {rank for ranks in lines[:_RARE] if len(ranks) <= _COMMON for rank in ranks}
        return _only(self._alike(words, sorted(anywhere), _ANYWHERE))

    def _alike(self, words: set[str], ranks: Iterable[int], least: float) -> list[int]:
        found = []
        for rank in ranks:
            other = set(_WORD.findall(self._words[rank]))
            if len(words & other) >= least * len(words | other):
                found.append(rank)
        return found

    def _agrees(self, rank: int, before: tuple[int, ...], after: tuple[int, ...]) -> int:
        """How many of the two nearest neighbours are these."""
        return (self._before(rank)[:1] == before[:1]) + (self._after(rank)[:1] == after[:1])

    def _before(self, rank: int) -> tuple[int, ...]:
        return tuple(self._keys[r] for r in (rank - 1, rank - 2) if r >= 0)

    def _after(self, rank: int) -> tuple[int, ...]:
        return tuple(self._keys[rank + 1 : rank + 3])

    @cached_property
    def _rank_of(self) -> dict[int, int]:
        return {index: rank for rank, index in enumerate(self._indices)}

    @cached_property
    def _lines_with(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for rank, key in enumerate(self._words):
            for word in set(_WORD.findall(key)):
                found.setdefault(word, []).append(rank)
        return found


def _only(ranks: Sequence[int]) -> int | None:
    return ranks[0] if len(ranks) == 1 else None
