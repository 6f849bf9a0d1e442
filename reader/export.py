"""Items as text for other programs and for other people: JSON lines, CSV, Markdown.

Each writer takes items as they come and yields text as it goes, so that a million of them need no more
memory than one. What a document says is data here as well: it can neither start a formula in a spreadsheet
nor a tag in a page.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from reader.domain.item import Evidence, LeftOut, StoredItem

Writer = Callable[[Iterable[StoredItem]], Iterator[str]]

CSV_FIELDS: Final = (
    "id",
    "document",
    "start_line",
    "end_line",
    "title",
    "date",
    "date_precision",
    "source",
    "author",
    "tags",
    "read",
    "starred",
    "note",
    "text",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_MARKUP: Final = re.compile(r"([\\`*_\[\]#|~])")
_HTML: Final = re.compile(r"<(?=[A-Za-z/!?])(?!https?://)")
_BLOCK: Final = re.compile(r"^(\s*)([#>|~=]|[-+*](?=\s|[-*])|\d+(?=[.)]\s)|```)", re.MULTILINE)


def record(stored: StoredItem) -> dict[str, Any]:
    """Return an item as the object that `dateline list --format jsonl` prints."""
    head, item = stored.head, stored.item
    return {
        "id": head.id,
        "document": item.document,
        "start_line": item.span.start,
        "end_line": item.span.end,
        "title": head.title,
        "date": None if head.date is None else head.date.iso(),
        "date_precision": None if head.date is None else str(head.date.precision),
        "source": head.source,
        "author": item.author,
        "tags": [{"name": tag.name, "kind": str(tag.kind)} for tag in head.tags],
        "text": item.text,
        "left_out": [_left_out(each) for each in item.left_out],
        "evidence": {field: _evidence(words) for field, words in item.evidence.items()},
        "read": head.read,
        "starred": head.starred,
        "note": stored.note or None,
        "links": list(item.links),
        "title_made": item.title_made,
        "date_note": item.date_note or None,
    }


def jsonl(items: Iterable[StoredItem]) -> Iterator[str]:
    """Yield one line with one object for each item."""
    return json_lines(record(item) for item in items)


def json_lines(records: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Yield each record as a line of JSON, in UTF-8 as it is."""
    for each in records:
        yield json.dumps(each, ensure_ascii=False) + "\n"


def csv_items(items: Iterable[StoredItem]) -> Iterator[str]:
    """Yield a header and one row for each item; tags are "kind:name" with "; " between."""
    rows = (
        {**data, "tags": "; ".join(f"{tag['kind']}:{tag['name']}" for tag in data["tags"])}
        for data in map(record, items)
    )
    return csv_rows(CSV_FIELDS, ([row[field] for field in CSV_FIELDS] for row in rows))


def csv_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield CSV as RFC 4180 has it, but with LF. A cell that a spreadsheet would run gets a ' in front."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        yield _taken(buffer)
        writer.writerow([_cell(value) for value in row])
    yield _taken(buffer)


def markdown(items: Iterable[StoredItem]) -> Iterator[str]:
    """Yield each item as a section: title, a line about it, text, and where it stands."""
    for number, stored in enumerate(items):
        yield ("\n" if number else "") + "\n\n".join(_section(stored)) + "\n"


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a table of Markdown."""
    yield "| " + " | ".join(header) + " |\n"
    yield "|" + " --- |" * len(header) + "\n"
    for row in rows:
        yield "| " + " | ".join(plain_markdown("" if cell is None else str(cell)) for cell in row) + " |\n"


def plain_markdown(text: str) -> str:
    """Return one line of text so that Markdown shows it as it is."""
    return _HTML.sub("&lt;", _MARKUP.sub(r"\\\1", " ".join(text.split())))


WRITERS: Final[Mapping[str, Writer]] = {"jsonl": jsonl, "csv": csv_items, "md": markdown}
"""Formats of whole items."""


def _section(stored: StoredItem) -> Iterator[str]:
    head, item = stored.head, stored.item
    yield f"## {plain_markdown(head.title)}"
    about = [head.date.iso() if head.date else "Undated", head.source, item.author and f"by {item.author}"]
    yield " · ".join(plain_markdown(part) for part in about if part)
    if head.tags:
        yield "Tags: " + ", ".join(plain_markdown(tag.name) for tag in head.tags)
    if item.text:
        yield _HTML.sub("&lt;", item.text if item.markdown else _BLOCK.sub(r"\1\\\2", item.text))
    if stored.note:
        yield "> " + plain_markdown(stored.note)
    yield f"*{plain_markdown(item.document)}, lines {item.span.start} to {item.span.end}*"


def _left_out(each: LeftOut) -> dict[str, object]:
    return {"start_line": each.span.start, "end_line": each.span.end, "reason": str(each.reason)}


def _evidence(words: Evidence) -> dict[str, object]:
    return {"rule": words.rule, "start_line": words.line, "text": words.text}


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
