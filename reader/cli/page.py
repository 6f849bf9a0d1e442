"""One item as a page of plain text, for reading in a terminal without a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.cli.output import PIPE_WIDTH, Output
from reader.cli.table import cell_width
from reader.domain.anatomy import why_cut, why_field, why_left_out
from reader.domain.item import Item, StoredItem

_WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal is."""
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]")


def page(stored: StoredItem, output: Output, *, why: bool = False) -> Iterator[str]:
    """Yield the lines of an item: title, what is known about it, its text; with `why`, the evidence."""
    head, item = stored.head, stored.item
    width = min(output.width or PIPE_WIDTH, _WIDEST)
    for line in wrap(head.title, width):
        yield output.paint(line, "bold")
    for name, value in _facts(stored):
        for at, line in enumerate(wrap(value, max(width - 9, 20))):
            yield output.paint(f"{'' if at else name:8}", "dim") + " " + line
    yield ""
    for line in item.text.split("\n"):
        yield from wrap(line, width)
    if stored.note:
        yield ""
        yield from wrap(f"Note: {stored.note}", width)
    if why:
        yield ""
        yield from _reasons(item, output)


def wrap(text: str, width: int) -> list[str]:
    """Break one line at spaces, and between wide characters where there are none; at least one line."""
    lines: list[str] = []
    line, size = "", 0
    for piece in _pieces(text, width):
        length = cell_width(piece)
        if line and size + cell_width(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line, size = "", 0
        line += piece
        size += length
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str, width: int) -> Iterator[str]:
    """Cut a line where it may break; what is longer than a whole line is cut anywhere."""
    for word in re.findall(r"\s*\S+\s*|\s+", text):
        if cell_width(word) <= width and not _WIDE.search(word):
            yield word
        else:
            yield from word


def _facts(stored: StoredItem) -> Iterator[tuple[str, str]]:
    head, item = stored.head, stored.item
    found = item.evidence.get("date")
    date = head.date.iso() if head.date else "unknown"
    if found is not None:
        date += f' from "{found.text}" ({found.rule})'
    yield "Date", date
    if item.date_note:
        yield "Doubt", item.date_note
    if head.source:
        yield "Source", head.source
    if item.author:
        yield "Author", item.author
    if head.tags:
        yield "Tags", ", ".join(tag.name for tag in head.tags)
    yield "File", f"{item.document}, lines {item.span.start} to {item.span.end}"
    yield "ID", head.id


def _reasons(item: Item, output: Output) -> Iterator[str]:
    yield output.paint("Why", "bold")
    yield f"begins at line {item.cut.line}: {why_cut(item.cut)}"
    if item.title_made:
        yield "title: made from the first sentence"
    for field, words in item.evidence.items():
        yield f'{why_field(field, words)}, line {words.line}: "{words.text}"'
    for each in item.left_out:
        lines = f"{each.span.start}" if len(each.span) == 1 else f"{each.span.start} to {each.span.end}"
        yield f"left out, lines {lines}: {why_left_out(each)}"
