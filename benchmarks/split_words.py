"""Comparing by words: what counts as the same title, and when a line of a file is found again."""

from __future__ import annotations

import html
import re
from typing import Final

from split_dates import is_date_word
from split_ways import Guess

from reader.domain.text import fold, make_safe

MOST_STRIPPED: Final = 8
"""Words of a dateline or label that may be missing in front of a line, never more than half of it."""
MOST_LABEL_WORDS: Final = 4
"""Words ("published", "posted by … on") that may be left over of a line that only gives date or names."""
_GAPS: Final = re.compile(r"[\W_]+")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP: Final = re.compile(r"^[\s#>*+-]+\s|[*_`]+|\s#+$")


def words(text: str | None) -> str:
    """Return the folded words of `text`, one space between them and at both ends, "" where it has none."""
    plain = _GAPS.sub(" ", fold(make_safe(html.unescape(text or "")))).strip()
    return f" {plain} " if plain else ""


def bare(text: str) -> str:
    """Return `text` without Markdown and with single spaces, letters and case as they are."""
    plain = _MARKUP.sub("", _LINK.sub(r"\1", make_safe(html.unescape(text))))
    return " ".join(plain.split())


class Haystack:
    """All that a person sees of an item, to look for the lines of its file in."""

    def __init__(self, guess: Guess) -> None:
        names = (guess.source, guess.author, *guess.links)
        self._title = words(guess.title)
        self._all = " | ".join(words(part) for part in (guess.title, guess.text, *names))
        self._known = {word for name in names for word in words(name).split()}

    def holds(self, line: str) -> bool:
        """Whether the line's words are there; a dateline, labels and names stripped at its ends are fine."""
        folded = words(line)
        if not folded or self._present(folded.split()):
            return True
        body = folded.removeprefix(self._title).split() if self._title else folded.split()
        while body and self._is_known(body[-1]):
            body.pop()
        return not body or self._present(body) or self._only_names(folded.split())

    def _present(self, sought: list[str]) -> bool:
        most = min(MOST_STRIPPED, len(sought) // 2)
        return bool(sought) and any(f" {' '.join(sought[k:])} " in self._all for k in range(most + 1))

    def _only_names(self, sought: list[str]) -> bool:
        """A line of date, source, author or address alone says nothing that the item's fields do not say."""
        known = sum(map(self._is_known, sought))
        rest = len(sought) - known
        return known > 0 and rest <= min(MOST_LABEL_WORDS, 2 * known)

    def _is_known(self, word: str) -> bool:
        return word in self._known or is_date_word(word)
