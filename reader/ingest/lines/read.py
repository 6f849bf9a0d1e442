"""Read the lines of a document and classify each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.domain.document import Document
from reader.ingest.lines.anchors import read_anchor
from reader.ingest.lines.labels import read_label
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.runs import mark_code, mark_front_matter, mark_underlined, mark_wrapped

_COLUMNS: Final = re.compile(r"\S\s{3,}(?=\S)")


_RULE: Final = re.compile(
    r"\s*(?:[-=*_~#+•·⸻—–─━═.]\s?){3,}\s*$|\s*[⸻─━═]+\s*$|\s*[-–—=*#~\s]{2,}(?:END|End|ENDS|Ends|FIN|ENDE|30)[-–—=*#~\s]{2,}$"
)


_MARK: Final = re.compile(
    r"\s*(?:(?P<heading>#{1,6})\s+|(?P<bullet>[-*+•‣▪◦●■►»·–])\s+|(?P<number>\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\](?=[A-Z\s]))\s*(?=\D)|(?P<quote>(?:>\s?)+))"
)


_CLOSED: Final = re.compile(r"[.!?…。！？؟۔][)\]\"'”’»*_]*\s*$")


_CLOSED_BY_BRACKET: Final = re.compile(r"[.!?…”]\s*\([^()]{2,50}\)\s*$")


def read_lines(document: Document) -> list[Line]:
    """Classify every line of a document; the result has one entry a line, in order."""
    lines = [_read_line(number, text) for number, text in enumerate(document.lines, 1)]
    mark_front_matter(lines)
    mark_code(lines)
    mark_underlined(lines)
    _free_lone_columns(lines)
    mark_wrapped(lines)
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


def _free_lone_columns(lines: Sequence[Line]) -> None:
    """One line with wide gaps is no table."""
    for index, line in enumerate(lines):
        if line.kind is not Kind.TABLE or line.text.lstrip().startswith("|"):
            continue
        near = [lines[i].kind for i in (index - 2, index - 1, index + 1, index + 2) if 0 <= i < len(lines)]
        if Kind.TABLE not in near:
            line.kind = Kind.TEXT
            line.anchor = read_anchor(line.text, line.start)
