"""Lines and their classes: what a line is by its own shape, before any decision about the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from reader.domain.document import Document
from reader.ingest.anchors import Anchor, read_anchor
from reader.ingest.labels import Label, read_label


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
_RULE: Final = re.compile(
    r"\s*(?:[-=*_~#+•·⸻—–─━═.]\s?){3,}\s*$|\s*[⸻─━═]+\s*$|\s*[-–—=*#~\s]{2,}(?:END|End|ENDS|Ends|FIN|ENDE|30)[-–—=*#~\s]{2,}$"
)
_COLUMNS: Final = re.compile(r"\S\s{3,}(?=\S)")
_SETEXT: Final = re.compile(r"\s*(={3,}|-{3,}|~{3,})\s*$")
_MARK: Final = re.compile(
    r"\s*(?:(?P<heading>#{1,6})\s+|(?P<bullet>[-*+•‣▪◦●■►»·–])\s+|(?P<number>\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\](?=[A-Z\s]))\s*(?=\D)|(?P<quote>(?:>\s?)+))"
)
_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{3,}[.!]\s+[A-ZÀ-Þ][a-zà-ÿ]")
_CLOSED: Final = re.compile(r"[.!?…。！？؟۔][)\]\"'”’»*_]*\s*$")
_CLOSED_BY_BRACKET: Final = re.compile(r"[.!?…”]\s*\([^()]{2,50}\)\s*$")


def read_lines(document: Document) -> list[Line]:
    """Classify every line of a document; the result has one entry a line, in order."""
    lines = [_read_line(number, text) for number, text in enumerate(document.lines, 1)]
    _mark_front_matter(lines)
    _mark_code(lines)
    _mark_underlined(lines)
    _free_lone_columns(lines)
    _mark_wrapped(lines)
    return lines


def _read_line(number: int, text: str) -> Line:
    line = Line(number, text)
    stripped = text.strip()
    if not stripped or not any(c.isprintable() and not c.isspace() for c in stripped[:200]):
        return line
    line.kind = Kind.TEXT
    line.indent = len(text) - len(text.lstrip())
    if not stripped[0].isalnum() and _RULE.match(text):
        line.kind = Kind.RULE
        return line
    line.start = line.indent
    first = stripped[0]
    if not first.isalpha() and (mark := _MARK.match(text)):
        _take_mark(line, mark)
    elif (
        first == "|"
        or stripped.count("\t") >= 2
        or stripped.count(" | ") >= 4
        or ("   " in stripped and len(_COLUMNS.findall(stripped)) >= 2)
    ):
        line.kind = Kind.TABLE
    line.content = text[line.start :].strip()
    if not line.content:
        line.kind = Kind.RULE
        return line
    line.closed = (
        _CLOSED.search(line.content[-8:]) is not None
        or _CLOSED_BY_BRACKET.search(line.content[-60:]) is not None
    )
    if line.kind in (Kind.TEXT, Kind.HEADING):
        line.anchor = read_anchor(line.text, line.start, heading=line.kind is Kind.HEADING)
        if len(line.content) < 160:
            line.label = read_label(line.content)
    return line


def _take_mark(line: Line, mark: re.Match[str]) -> None:
    line.start = mark.end()
    if mark["heading"]:
        line.kind, line.level, line.mark = Kind.HEADING, len(mark["heading"]), "#"
    elif mark["quote"]:
        line.kind, line.mark = Kind.QUOTE, ">"
    else:
        line.mark = mark["bullet"] or "1."


def _mark_front_matter(lines: Sequence[Line]) -> None:
    """A "---" block of "key: value" lines at the very top."""
    if not lines or lines[0].text.strip() != "---":
        return
    for end in range(1, min(len(lines), 60)):
        text = lines[end].text.strip()
        if text in ("---", "..."):
            for line in lines[: end + 1]:
                line.kind, line.anchor = Kind.FRONT, None
            return
        if (
            text
            and ":" not in text
            and not text.startswith(("-", "#"))
            and not lines[end].text.startswith(" ")
        ):
            return


def _mark_code(lines: Sequence[Line]) -> None:
    """Lines between code fences are not read for dates or labels."""
    fence = False
    for line in lines:
        if line.text.lstrip().startswith(("```", "~~~")):
            fence = not fence
            line.kind, line.anchor, line.label = Kind.CODE, None, None
        elif fence and line.kind is not Kind.BLANK:
            line.kind, line.anchor, line.label = Kind.CODE, None, None


def _free_lone_columns(lines: Sequence[Line]) -> None:
    """One line with wide gaps is no table."""
    for index, line in enumerate(lines):
        if line.kind is not Kind.TABLE or line.text.lstrip().startswith("|"):
            continue
        near = [lines[i].kind for i in (index - 2, index - 1, index + 1, index + 2) if 0 <= i < len(lines)]
        if Kind.TABLE not in near:
            line.kind = Kind.TEXT
            line.anchor = read_anchor(line.text, line.start)


def _mark_wrapped(lines: Sequence[Line]) -> None:
    """Lines of hard-wrapped paragraphs are running text, and a date that only begins such a line is prose."""
    wrapped = False
    for above, line in zip(lines, lines[1:], strict=False):
        if line.kind is not Kind.TEXT or above.kind is not Kind.TEXT or line.mark or above.label is not None:
            wrapped = False
            continue
        width = len(above.text.rstrip())
        if line.content[0].islower() and 24 <= width <= 100 and (not above.closed or wrapped):
            above.wrapped = above.wrapped or width > 45 or not above.title_like
            line.wrapped = wrapped = True
        elif (wrapped and 38 <= width <= 100 and not above.closed) or (
            wrapped and width >= 55 and above.closed and line.anchor is None and len(line.text) <= 100
        ):
            line.wrapped = True
        else:
            wrapped = wrapped and above.closed and not line.title_like
        if line.wrapped and not above.closed:
            line.anchor = None


def _mark_underlined(lines: Sequence[Line]) -> None:
    """A short line with a rule of its own length below is a heading."""
    for above, below in zip(lines, lines[1:], strict=False):
        if below.kind is not Kind.RULE or above.kind is not Kind.TEXT:
            continue
        rule = _SETEXT.match(below.text)
        width = len(above.text.strip())
        if rule and width <= 90 and abs(len(rule[1]) - width) <= max(3, width // 3) and not above.mark:
            above.kind, above.level = Kind.HEADING, 1 if rule[1][0] == "=" else 2
            below.kind = Kind.UNDERLINE
