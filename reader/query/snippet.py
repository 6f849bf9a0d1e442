"""A few words of a text around the first place of what a query looks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.query.highlight import spans
from reader.query.stem import stem

BEFORE: Final = 24
"""Characters shown before the place, about."""
_AFTER: Final = 120
_TRIES: Final = 40
"""Places that are looked at closely; a common beginning has many."""
_FOLDED: Final = 800
"""Characters that are read word by word where the words stand nowhere as they are typed: accents."""
_ENDING: Final = 2
"""Letters at the end of a stem that its word may not have: "happi" stands for "happy"."""


def snippet(text: str, terms: Sequence[str]) -> tuple[int, int] | None:
    """Return a stretch (start, end) of `text` that has one of `terms`, as `highlight.terms` gives them.

    It begins with a word, a little before the place. None where no place is found in reasonable time: this
    is for rows of a list, which are drawn with every key.
    """
    wanted = _beginnings(tuple(terms))
    if wanted is None:
        return None
    for tries, found in enumerate(wanted.finditer(text)):
        if tries == _TRIES:
            break
        start = _start(text, found.start())
        stretch = text[start : found.start() + _AFTER]
        if any(place[0] <= found.start() - start < place[1] for place in spans(stretch, terms)):
            return start, start + len(stretch)
    if not text[:_FOLDED].isascii():
        places = spans(text[:_FOLDED], terms)
        if places:
            return _start(text, places[0][0]), places[0][0] + _AFTER
    return None


def _start(text: str, at: int) -> int:
    """Where a word, or a paragraph, begins before `at`."""
    first = max(0, at - BEFORE)
    line = text.rfind("\n", first, at) + 1
    if line > first:
        return line
    if first == 0:
        return 0
    gap = text.find(" ", first, at) + 1
    return gap or at


@lru_cache(maxsize=64)
def _beginnings(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds the words that may be meant, fast."""
    firsts = {term.removesuffix("*").split()[0] for term in terms if term.strip("*")}
    if not firsts:
        return None
    # In a script without spaces a word may begin anywhere.
    spaced = "|".join(sorted(re.escape(_shortened(word)) for word in firsts if word.isascii()))
    other = [re.escape(word) for word in sorted(firsts) if not word.isascii()]
    return re.compile("|".join([rf"(?<![^\W_])(?:{spaced})"] * bool(spaced) + other), re.IGNORECASE)


def _shortened(word: str) -> str:
    known = stem(word)
    return known[: max(1, len(known) - _ENDING)]
