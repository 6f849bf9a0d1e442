"""A line and its class: what it is by its own shape, before any decision about the document."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Anchor
from reader.ingest.lines.labels import Field, Label
from reader.ingest.members import quick_members


@quick_members
class Kind(Enum):
    """What a line is by its shape."""

    BLANK = "blank"
    RULE = "rule"
    UNDERLINE = "underline"
    """The rule under a heading."""
    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    FRONT = "front matter"

    # Told apart by what they are; the hash of an enumeration is made anew from the name each time.
    __hash__ = object.__hash__


class Line:
    """One line with its class. `content` is the text without marks such as "## " or "* "."""

    __slots__ = (
        "anchor", "blank", "body_like", "closed", "complete", "content", "freed", "indent", "kind", "label", "level", "mark", "mentions", "number",
        "size", "start", "text", "title_like", "wrapped",
    )  # fmt: skip

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        self.kind = Kind.BLANK
        self.blank = True
        """Whether nothing stands in it."""
        self.level = 0
        self.mark = ""
        self.start = 0
        self.content = ""
        self.size = 0
        """Length of the content in characters; a wide (CJK) character counts for two and a half."""
        self.indent = 0
        self.closed = False
        """Whether it ends as a sentence does."""
        self.wrapped = False
        """Whether it is part of a hard-wrapped paragraph."""
        self.mentions: list[Mention] | None = None
        """The dates in it from `start` on, if it is short; None where it was not looked through for them."""
        self.anchor: Anchor | None = None
        self.label: Label | None = None
        self.complete = False
        """Whether an item ends with it, be it as short as a headline."""
        self.freed = False
        """Whether it begins behind a prompt that was glued to it, with which the entry above ends."""
        self.body_like = False
        """Whether it reads like running text."""
        self.title_like = False
        """Whether it could be a headline by its own shape."""

    @property
    def word_count(self) -> int:
        """Words between its white space."""
        return len(self.content.split())

    def is_field(self, field: Field) -> bool:
        """Whether it has the label of such a field."""
        return self.label is not None and self.label.field is field

    def is_rubric(self, words: int) -> bool:
        """Whether it could be a rubric of so many words at most: shaped like a headline, with no date in it."""
        return self.title_like and self.anchor is None and self.word_count <= words

    def moved(self, by: int) -> Line:
        """The same line so many lines further down; `copy.copy` takes four times as long."""
        own = Line.__new__(Line)
        for name in Line.__slots__:
            setattr(own, name, getattr(self, name))
        own.number += by
        return own

    def settle(self) -> None:
        """Judge what the line reads like, once its class and its neighbours are known."""
        self.title_like = reads_as_title(self)
        asks = self.title_like and self.size <= 100 and self.content[-1] in "?？"
        self.body_like = (
            self.label is None
            and (self.kind is Kind.TEXT or self.kind is Kind.QUOTE)
            and (self.size > 110 or self.wrapped or (self.closed and self.size > 35 and not asks))
        )


def size_of(content: str) -> int:
    """Length in characters; a wide character counts for two and a half."""
    if content.isascii():
        return len(content)
    return len(content) + 3 * len(_WIDE.findall(content)) // 2


def reads_as_title(line: Line, *, sentences: int = 1) -> bool:
    """Whether a line could be a headline of up to so many sentences by its own shape."""
    if line.kind is not Kind.TEXT:
        return line.kind is Kind.HEADING
    size, content = line.size, line.content
    if size > 130 or size < 3 or line.label is not None or line.wrapped:
        return False
    last, first = content[-1], content[0]
    if (
        last in ",;:，：；"
        or first.islower()
        or not (first.isalnum() or first in "\"'“‘«„¿¡「『《【〈〔［（[(*_$€£#")
    ):
        return False
    tail = max(0, len(content) - _ABBREVIATION)
    if line.closed and last not in "?!？！" and not _ABBREVIATED.search(content, tail):
        return False
    if ":" in content and _CONTACT.match(content):
        return False
    if first in "FfTtCcGgAa图表図" and _FIGURE.match(content):
        return False
    if first == "(" and _CREDIT.match(content):
        return False
    if first.isdigit() and CLOCK.match(content):
        return False
    return size <= 50 or len(_TWO_SENTENCES.findall(content)) < sentences


CLOCK: Final = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|[012]\d[0-5]\d(?:\s?(?:h|hrs|hours|Uhr))?|\d{1,2}\s?[ap]\.?m\.?)(?=[\s:.,–—-]\s?\D)",
    re.IGNORECASE,
)
"""A time of day at the head of an entry."""


_CONTACT: Final = re.compile(r"[^\W\d_][\w ]{2,24}:\s[^:]*(?:\d[\d ]{4}|\S@\S)")
"""A field with a number or an address of mail: "Enquiries: 0555 010 330"."""


_FIGURE: Final = re.compile(
    r"(?:fig(?:ure|ura)?\.?|tab(?:le|elle|la|leau)?\.?|chart|graph(?:ic)?|grafik|abb(?:ildung|\.)|图|表|図)\s?\d+\b",
    re.IGNORECASE,
)
"""The caption of a figure or of a table."""


_CREDIT: Final = re.compile(
    r"\((?:additional\s+)?(?:reporting|writing|editing|compiled|written|with\s+files)\b", re.IGNORECASE
)


_WIDE: Final = re.compile(
    r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
)


_ABBREVIATED: Final = re.compile(
    r"\b(?:U\.S\.|U\.K\.|U\.N\.|D\.C\.|Inc\.|Co\.|Ltd\.|Corp\.|Jr\.|Sr\.|a\.m\.|p\.m\.|etc\.|\.\.\.)$"
)


_ABBREVIATION: Final = 5
"""Characters of the longest of them."""


_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{3,}[.!]\s+[A-ZÀ-Þ][a-zà-ÿ]")
