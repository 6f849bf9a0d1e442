"""Corpora with tags: documents between "<DOC>" and "</DOC>", as archives of news are given away, and
feeds between "<item>" and "</item>".

The tags say where the documents are and what their fields mean, so that nothing else is asked.
"""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.find import find
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.labels import Field, Label
from reader.ingest.lines.line import Kind, Line, size_of
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.exports import EXPORT
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part

_OPENS: Final = re.compile(r"<(?P<tag>DOC|DOCUMENT|REUTERS|ARTICLE|STORY|NEWSITEM|item|entry)(?:\s[^<>]*)?>$")
_TAG: Final = re.compile(r"<(?P<tag>[A-Za-z][\w:.-]*)(?:\s[^<>]*)?>")
_MEANINGS: Final = {
    name: meaning
    for meaning, names in (
        (Field.TITLE, "title headline head hl hd"),
        (Field.DATE, "date datetime date_time dd pubdate published dc:date"),
        (Field.AUTHOR, "author byline name dc:creator"),
        (Field.SOURCE, "source newspaper publisher so"),
    )
    for name in names.split()
}
_TEXTS: Final = frozenset(
    "text body p lp td content contents content:encoded description summary leadpara dateline".split()
)
"""Tags of the text itself; a line of any other tag is a field that nobody reads."""
_FIELD: Final = Debris(Reason.LABEL, "a field of an export")
_OUTSIDE: Final = Debris(Reason.LABEL, "between the documents of an export")

Span = tuple[int, int]


def tagged(page: Page) -> list[Part]:
    """The documents of a corpus with tags as parts; none, and nothing marked, where the page is none."""
    spans = _spans(page.lines)
    if not spans:
        return []
    before = dict(page.debris)
    inside = {i for start, stop in spans for i in range(start, stop)}
    page.debris.clear()
    for index, line in enumerate(page.lines):
        if index not in inside and not line.blank:
            page.debris[index] = _OUTSIDE
    days = [_read(page, start, stop) for start, stop in spans]
    page.refresh()
    parts = [
        Part(start, stop, Candidate(start, EXPORT, 5.0, day))
        for (start, stop), day in zip(spans, days, strict=True)
        if page.between(start, stop)
    ]
    if not parts:  # nothing but fields
        page.debris.clear()
        page.debris.update(before)
        page.refresh()
    return parts


def _spans(lines: list[Line]) -> list[Span]:
    """The lines between the tags of each document; none where one is not closed before the next one opens."""
    spans: list[Span] = []
    start, tag = 0, ""
    for index, line in enumerate(lines):
        if "<" not in line.text[:80]:
            continue
        text = line.text.strip()
        if (opens := _OPENS.match(text)) is not None:
            if tag:
                return []
            start, tag = index + 1, opens["tag"]
        elif tag and text == f"</{tag}>":
            spans.append((start - 1, index))
            tag = ""
    return spans


def _read(page: Page, start: int, stop: int) -> int | None:
    """Read the fields of one document; the line of its day, if it has one."""
    day: int | None = None
    known: set[Field] = set()
    closes, meaning = "", None
    page.debris[start] = _FIELD
    for index in range(start + 1, stop):
        line = page.lines[index]
        if line.blank:
            continue
        text = line.text
        _blank_tags(line)
        tag = None if closes else _TAG.match(text.lstrip())
        if tag is not None:
            name, end = tag["tag"].lower(), f"</{tag['tag']}>"
            if name in _TEXTS:
                meaning = None
            else:
                meaning, closes = _MEANINGS.get(name), "" if end in text else end
        if not line.content or (closes and meaning is None):
            page.debris[index] = _FIELD
        elif tag is None and not closes:
            pass  # a line of the text
        elif meaning is not None and meaning not in known and _label(line, meaning):
            known.add(meaning)
            day = index if meaning is Field.DATE else day
        elif closes or name not in _TEXTS:
            page.debris[index] = _FIELD
        if closes and closes in text:
            closes, meaning = "", None
    return day


_MARKUP: Final = re.compile(r"</?[A-Za-z!?][^<>]*>|&#\d+;")


def _blank_tags(line: Line) -> None:
    """Put spaces in the place of the tags of a line, so that all else keeps its columns."""
    line.text = _MARKUP.sub(lambda match: " " * len(match[0]), line.text)
    line.content = line.text.strip()
    line.start = len(line.text) - len(line.text.lstrip()) if line.content else 0
    line.size, line.label, line.anchor = size_of(line.content), None, None
    line.kind = Kind.TEXT if line.content else Kind.BLANK
    if line.content:
        line.closed = line.content[-1] in _STOPS
        line.settle()


_STOPS: Final = ".!?…。！？"


def _label(line: Line, meaning: Field) -> bool:
    """Read a line as a field; whether it has a value."""
    if meaning is Field.DATE:
        mentions = find(line.text)
        if not mentions:
            return False
        line.anchor = Anchor(Role.ALONE, mentions[0], labelled=True)
    line.label = Label(meaning, meaning.value, line.content, 0, len(line.content))
    return True
