"""The words of an item as one string that still knows where everything stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.domain.item import Evidence
from reader.domain.text import make_safe
from reader.ingest.passage import Passage

# Everything that parts words becomes one space, character for character, so that offsets stay.
_ASCII_GAPS: Final = "\n\t\r\x0b\x0c!\"#$%'()*,-./:;<=>?@[\\]^_`{|}~"
_GAPS: Final = bytes.maketrans(_ASCII_GAPS.encode(), b" " * len(_ASCII_GAPS))
_WIDE_GAPS: Final = "’‘“”„–—…\u00a0\u2011«»‹›·•‚\u202f\u2009、。，：；（）「」『』《》！？・،؛\u200b"
_HEADLINE_CAPITALS: Final = 0.6
_COUNTED_FROM: Final = 20_000
_WRAPPED_FROM: Final = 45
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_SENTENCE_END: Final = (".", "!", "?", ":", ";", "。", "”", '"', "»")
_ITEM_MARK: Final = re.compile(r"\s*(?:[-*•#>|]|\d{1,3}[.)])\s")


class Text:
    """The title and the body of an item, joined.

    `raw` holds the words as they stand: a line that goes on in the next one is followed by "\\n", a
    paragraph by "\\n\\n". `flat` is the same length, with a space for every mark between words, and
    begins and ends with one; `low` is `flat` in lower case. `headline` says that nearly every word of
    the title has a capital, so that capitals in it mean nothing; `english` and `nouns_capital` (all
    nouns have one, as in German) are set by who knows the language.
    """

    __slots__ = (
        "_counts",
        "_passages",
        "_starts",
        "english",
        "flat",
        "headline",
        "low",
        "nouns_capital",
        "raw",
        "title_end",
    )

    def __init__(self, title: Passage, body: Sequence[Passage]) -> None:
        self._passages: list[Passage] = []
        self._starts: list[int] = []
        parts = [" "]
        length = 1
        # A title made from the first sentence stands in the body too; it must not count twice.
        made = any(_covers(passage, title) for passage in body[:3])
        self.title_end = 1 + len(title.text)
        last: Passage | None = None
        for passage in body if made else (title, *body):
            if last is not None:
                gap = "\n" if last is not title and _goes_on(last, passage) else "\n\n"
                parts.append(gap)
                length += len(gap)
            self._passages.append(passage)
            self._starts.append(length)
            if made and _covers(passage, title):
                self.title_end = length + title.start - passage.start + len(title.text)
            parts.append(passage.text)
            length += len(passage.text)
            last = passage
        parts.append(" ")
        self.raw = "".join(parts).replace("İ", "I")
        words = self.raw[: self.title_end].split()
        self.headline = sum(word[0].isupper() for word in words) > _HEADLINE_CAPITALS * len(words)
        try:
            self.flat = flatten(self.raw)
        except UnicodeEncodeError:  # halves of a character, which a decoder may leave
            self.raw = _SURROGATES.sub("\ufffd", self.raw)
            self.flat = flatten(self.raw)
        self.low = self.flat.lower()
        self._counts: Counter[str] | None = None
        self.english = True
        self.nouns_capital = False

    def __len__(self) -> int:
        return len(self.raw)

    def count(self, word: str) -> int:
        """How often `word` (without marks in it) stands in the text."""
        if len(self.flat) < _COUNTED_FROM:
            return self.flat.count(f" {word} ")
        if self._counts is None:  # a long text has many names, each of which asks
            self._counts = Counter(self.flat.split())
        return self._counts[word]

    def evidence(self, rule: str, start: int, end: int) -> Evidence:
        """Point at `raw[start:end]`, cut off where its line ends."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        passage = self._passages[index]
        first = min(max(start - self._starts[index], 0), len(passage.text))
        last = max(min(end - self._starts[index], len(passage.text)), first)
        words = passage.text[first:last]
        return Evidence(rule, passage.line, passage.start + first, passage.start + last, make_safe(words))

    def in_one_line(self, start: int, end: int) -> bool:
        """Whether the words stand in one line of the document."""
        return bisect_right(self._starts, start) == bisect_right(self._starts, max(start, end - 1))


def _covers(passage: Passage, title: Passage) -> bool:
    return (
        passage.line == title.line
        and passage.start <= title.start
        and title.start + len(title.text) <= passage.start + len(passage.text)
        and bool(title.text)
    )


def _goes_on(last: Passage, passage: Passage) -> bool:
    """Whether hard-wrapped text goes on from one line to the next."""
    text = last.text.rstrip()
    return (
        passage.line == last.line + 1
        and last.start + len(text) >= _WRAPPED_FROM
        and not text.endswith(_SENTENCE_END)
        and _ITEM_MARK.match(passage.text) is None
    )


def flatten(text: str) -> str:
    """Return `text` with a space for every mark between words, of the same length.

    UnicodeEncodeError where it holds lone surrogates.
    """
    if not text.isascii():
        for mark in _WIDE_GAPS:
            text = text.replace(mark, " ")
    return text.encode().translate(_GAPS).decode()
