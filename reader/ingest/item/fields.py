"""Fields: front matter, and blocks of "Title: … Date: … Link: …"."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.item.context import Context
from reader.ingest.item.reading import Reading
from reader.ingest.item.titles import plain_title
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.mails import heads_mail
from reader.ingest.split.page import Page

_FRONT: Final = re.compile(r"(?:\.\.)?\s*(?P<key>[\w-]+)\s*[:=]\s*(?P<value>\S.*)")


_FRONT_KEYS: Final = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "created": "date", "pubdate": "date",
    "author": "author", "authors": "author", "by": "author", "source": "source", "publisher": "source",
    "publication": "source", "site": "source",
}  # fmt: skip


def read_front_matter(page: Page, reading: Reading, context: Context) -> None:
    for index in reading.active:
        line = page.lines[index]
        if line.kind is not Kind.FRONT:
            break
        reading.used.add(index)
        match = _FRONT.match(line.text.rstrip())
        name = _FRONT_KEYS.get(match["key"].casefold()) if match else None
        if match is None or name is None:
            continue
        _take_value(
            page, reading, context, name, "front matter", index, match.start("value"), match.end("value")
        )


def _take_value(
    page: Page, reading: Reading, context: Context, name: str, rule: str, index: int, start: int, end: int
) -> None:
    text = page.lines[index].text
    while start < end and text[start] in "\"'[":
        start += 1
    while end > start and text[end - 1] in "\"']":
        end -= 1
    if start >= end or name in reading.evidence:
        return
    value = text[start:end]
    if name in ("source", "author") and value.casefold().strip(" .()") in _NOT_GIVEN:
        return
    if name == "date":
        for mention in find(text, start, end)[:1]:
            settled = context.settle(mention)
            if settled is not None and settled[0].date.iso() != _NEVER:
                reading.date, reading.date_note = settled[0].date, settled[0].note
                reading.note("date", rule, page, index, mention.start, mention.end)
        return
    if name == "title":
        reading.title = plain_title(value)
    elif name == "author":
        reading.author = value
    else:
        reading.source = value
    reading.note(name, rule, page, index, start, end)


_NEVER: Final = "1970-01-01"
"""What programs write where there is no date."""
_NOT_GIVEN: Final = frozenset(
    ("", "-", "–", "—", "?", "n/a", "none", "unknown", "not noted", "not given", "unbekannt", "inconnu")
)
"""What stands in a field that nobody filled."""


def read_fields(page: Page, reading: Reading, context: Context) -> None:
    head = _mail_head(page, reading)
    if not head and reading.part.cut.rule != "fields" and "fields" not in reading.part.cut.detail:
        run = [
            i
            for i in reading.active[:4]
            if (label := page.lines[i].label) is not None
            and label.field in (Field.TITLE, Field.LINK, Field.OTHER)
        ]
        if not run or not any(page.lines[i].label.field is Field.TITLE for i in run):  # type: ignore[union-attr]
            return
    for index in reading.active:
        label = page.lines[index].label
        if label is None:
            if index in head:
                reading.used.add(index)
                continue
            if index == reading.active[0]:
                continue
            break
        reading.used.add(index)
        start = page.lines[index].start + label.start
        end = page.lines[index].start + label.end
        if label.field is Field.TITLE:
            _take_value(page, reading, context, "title", "title field", index, start, end)
        elif label.field is Field.AUTHOR:
            _take_value(page, reading, context, "author", "author field", index, start, end)
        elif label.field is Field.SOURCE or label.name == "feed":
            _take_value(page, reading, context, "source", "source field", index, start, end)
        elif label.field is Field.DATE:
            _take_value(page, reading, context, "date", "date field", index, start, end)
        elif label.name == "from":
            _read_sender(page, reading, index, start, label.value)


def _mail_head(page: Page, reading: Reading) -> frozenset[int]:
    """The lines of the head of a mail or a posting, if an item begins with one: its fields, known or not, and
    what goes on behind them.
    """
    head: list[int] = []
    for index in reading.active[:_FIELDS]:
        line = page.lines[index]
        if (head and page.gap(index)) or not (line.label or _HEADER.match(line.text)):
            break
        head.append(index)
    return frozenset(head) if heads_mail(page.lines[i].content for i in head) else frozenset()


_FIELDS: Final = 24
"""Lines of the head of a mail at most."""
_HEADER: Final = re.compile(r"[A-Z][A-Za-z-]{1,30}:(?:\s|$)|[ \t]+\S")
_SENDER: Final = re.compile(r"\"?(?P<name>[^<\"]+?)\"?\s*<|\S+@\S+\s+\((?P<after>[^()]+)\)")


def _read_sender(page: Page, reading: Reading, index: int, start: int, value: str) -> None:
    """The name of a mail's sender: an author where it reads like a person's or stands in a list
    digest, else a source.
    """
    match = _SENDER.match(value)
    if match is None:
        return
    group = "name" if match["name"] else "after"
    first, end = start + match.start(group), start + match.end(group)
    digest = any(
        (label := page.lines[i].label) is not None and label.name in ("message", "to")
        for i in reading.active[:6]
    )
    if PERSON.match(match[group]) or digest:
        if reading.author is None:
            reading.author = match[group]
            reading.note("author", "from field", page, index, first, end)
    elif reading.source is None:
        reading.source = match[group]
        reading.note("source", "from field", page, index, first, end)
