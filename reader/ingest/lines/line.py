"""A line and its class: what it is by its own shape, before any decision about the document."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from reader.ingest.lines.anchors import Anchor
from reader.ingest.lines.labels import Label


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


class Line:
    """One line with its class. `content` is the text without marks such as "## " or "* "."""

    __slots__ = (
        "anchor",
        "closed",
        "content",
        "indent",
        "kind",
        "label",
        "level",
        "mark",
        "number",
        "start",
        "text",
        "wrapped",
    )

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        self.kind = Kind.BLANK
        self.level = 0
        self.mark = ""
        self.start = 0
        self.content = ""
        self.indent = 0
        self.closed = False
        self.wrapped = False
        self.anchor: Anchor | None = None
        self.label: Label | None = None

    @property
    def size(self) -> int:
        """Length of the content in characters; a wide (CJK) character counts for two and a half."""
        content = self.content
        if content.isascii():
            return len(content)
        return len(content) + 3 * len(_WIDE.findall(content)) // 2

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.kind is Kind.BLANK

    @property
    def body_like(self) -> bool:
        """Whether it reads like running text."""
        if self.kind not in (Kind.TEXT, Kind.QUOTE) or self.label is not None:
            return False
        size = self.size
        return size > 110 or (self.closed and size > 35) or self.wrapped

    @property
    def title_like(self) -> bool:
        """Whether it could be a headline by its own shape."""
        if self.kind is Kind.HEADING:
            return True
        if self.kind is not Kind.TEXT or self.label is not None or self.wrapped or not self.content:
            return False
        if self.content.startswith("(") and _CREDIT.match(self.content):
            return False
        if self.closed and self.content[-1] not in "?!？！" and not _ABBREVIATED.search(self.content):
            return False
        size = self.size
        if (
            size > 130
            or size < 4
            or CLOCK.match(self.content)
            or (size > 50 and _TWO_SENTENCES.search(self.content))
        ):
            return False
        if self.content[-1] in ",;:：，；":
            return False
        first = self.content[0]
        return not first.islower() and (first.isalnum() or first in "\"'“‘«„¿¡「『《[(*_$€£#")


CLOCK: Final = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|[012]\d[0-5]\d(?:\s?(?:h|hrs|hours|Uhr))?|\d{1,2}\s?[ap]\.?m\.?)(?=[\s:.,–—-]\s?\D)",
    re.IGNORECASE,
)
"""A time of day at the head of an entry."""


_CREDIT: Final = re.compile(
    r"\((?:additional\s+)?(?:reporting|writing|editing|compiled|written|with\s+files)\b", re.IGNORECASE
)


_WIDE: Final = re.compile(
    r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
)


_ABBREVIATED: Final = re.compile(
    r"\b(?:U\.S\.|U\.K\.|U\.N\.|D\.C\.|Inc\.|Co\.|Ltd\.|Corp\.|Jr\.|Sr\.|a\.m\.|p\.m\.|etc\.|\.\.\.)$"
)


_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{3,}[.!]\s+[A-ZÀ-Þ][a-zà-ÿ]")
