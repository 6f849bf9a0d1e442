"""Lines of a document that might be standing ones: those that a site prints on every page.

They are looked for once the document is read, so that nothing that opens an item, dates it or names it can be
among them, and so that what is learned never moves a cut. Two sorts count: lines that speak to the reader
("Our work is paid for by readers like you."), wherever they stand in a text, and the last lines of a page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.domain.lines import line_key
from reader.domain.text import SafeText, fold, one_line
from reader.ingest.item.reading import Reading
from reader.ingest.lines.address import speaks_of_us
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.page import Page
from reader.ingest.standing.learned import Family, FamilyKind, candidate_key

LONGEST: Final = 600
"""A longer paragraph is prose, even where it is repeated. Characters as `Line.size` counts them."""
_SHORTEST_PROSE: Final = 40
"""A shorter sentence is a formula of the trade ("No one was hurt.") and may be an item's own."""
_LONGEST_LABEL: Final = 60
"""A line at the foot of a page that is no sentence is at most this long."""
_FOOT: Final = 12
"""At most so many paragraphs at the end of a page count as its foot,"""
_FOOT_PROSE: Final = 4
"""and at most so many of them that are sentences: below more of them stands a text."""
_MOST: Final = 24
"""Candidates of one document; one with more is a letter or an interview."""
_QUOTES: Final = "“”„«»「」『』‹›"
"""Besides the straight ones."""


class Standing(NamedTuple):
    """What a document is remembered by, for learning."""

    site: SafeText | None = None
    """The one publisher of its items, or the host of its address."""
    signature: int = 0
    keys: tuple[int, ...] = ()
    """Of its candidates, in order, each once."""
    applied: tuple[int, ...] = ()
    """Those that were known as learned lines when it was read."""


NO_TRACE: Final = Standing()
"""Of a document that teaches nothing."""


class Paragraph(NamedTuple):
    """A paragraph that might be a standing one: a line, or the lines of a hard-wrapped one."""

    indexes: tuple[int, ...]
    key: int
    reading: int
    """Position of the part that it stands in."""
    at_foot: bool
    """Whether nothing but such paragraphs stands below it on the page."""
    opens: bool
    """Whether its part begins with it: it goes with the whole part or stays."""


def families_of(document: str, site: str | None) -> list[Family]:
    """The families of a document, the closest first."""
    folder = Family(FamilyKind.FOLDER, posixpath.dirname(document))
    return [folder] if site is None else [Family(FamilyKind.SITE, fold(site)), folder]


def site_of(page: Page, readings: Sequence[Reading]) -> SafeText | None:
    """The publisher that all items with a source name, or the one host that the labels name; or None."""
    sources = {fold(reading.source): reading.source for reading in readings if reading.source}
    if sources:
        return one_line(next(iter(sources.values()))) if len(sources) == 1 else None
    hosts = {
        host
        for line in page.lines
        if line.label is not None and line.label.field is Field.LINK and (host := _host(line.label.value))
    }
    return one_line(hosts.pop()) if len(hosts) == 1 else None


def _host(address: str) -> str:
    rest = address.strip("<>() ").partition("://")[2]
    return rest.partition("/")[0].casefold().removeprefix("www.")


def signature_of(readings: Sequence[Reading]) -> int:
    """The same number for documents whose items have the same titles: copies, or versions of one text."""
    return line_key("\n".join(fold(reading.title) for reading in readings))


def candidates(page: Page, readings: Sequence[Reading]) -> list[Paragraph]:
    """The paragraphs of a page that might be standing ones, in order."""
    found = _foot(page, readings)
    at_foot = {index for paragraph in found for index in paragraph.indexes}
    for number, reading in enumerate(readings):
        for indexes in paragraphs(page, reading):
            lines = [page.lines[i] for i in indexes]
            if indexes[0] not in at_foot and _speaks_to_reader(lines):
                key = candidate_key(text_of(lines), to_reader=True)
                found.append(Paragraph(indexes, key, number, at_foot=False, opens=False))
    return sorted(found)[-_MOST:]


def _foot(page: Page, readings: Sequence[Reading]) -> list[Paragraph]:
    """The paragraphs at the foot of a page, from the last one up to the first that can be none.

    What stands behind the last item may have been taken for an item of its own, without date or source. Such
    a part may belong to the foot as a whole.
    """
    found: list[Paragraph] = []
    prose = 0
    for number in range(len(readings) - 1, -1, -1):
        reading = readings[number]
        whole = number > 0 and _is_bare(reading)
        blocks = {block[-1]: block for block in paragraphs(page, reading, whole=whole)}
        inside = {index for block in blocks.values() for index in block[:-1]}
        for index in reversed(reading.active):
            if index in inside or (
                index not in blocks and (index in reading.used or index in reading.labels)
            ):
                continue
            lines = [page.lines[i] for i in blocks.get(index, ())]
            if not lines or len(found) == _FOOT or (prose := prose + lines[-1].closed) > _FOOT_PROSE:
                return found
            to_reader = _speaks_to_reader(lines)
            if not (to_reader or _may_be_foot(lines)):
                return found
            key = candidate_key(text_of(lines), to_reader=to_reader)
            opens = blocks[index][0] == reading.active[0]
            found.append(Paragraph(blocks[index], key, number, at_foot=True, opens=opens))
        if not whole:
            break
    return found


def _is_bare(reading: Reading) -> bool:
    return reading.date is None and reading.source is None and reading.author is None


def paragraphs(page: Page, reading: Reading, *, whole: bool = False) -> Iterator[tuple[int, ...]]:
    """The paragraphs of a part that hold nothing but text, as indexes of their lines; below its title, or
    with it if `whole`.
    """
    title = reading.evidence.get("title")
    head = max(reading.active[0], title.line - 1 if title is not None else 0) if reading.active else 0
    taken = {evidence.line - 1 for evidence in reading.evidence.values()} | reading.used
    if whole:
        head, taken = -1, set()
    taken |= reading.labels.keys() | reading.offsets.keys()
    block: list[int] = []
    plain = True
    for index in reading.active:
        if index <= head:
            continue
        line = page.lines[index]
        if block and not (line.wrapped and index == block[-1] + 1):
            if plain:
                yield tuple(block)
            block = []
        if not block:
            # One whose beginning belongs to something else is none.
            plain = not (line.wrapped and index and page.lines[index - 1].wrapped)
        plain = plain and index not in taken and line.anchor is None and line.label is None
        plain = plain and line.kind in _KINDS
        block.append(index)
    if block and plain:
        yield tuple(block)


_KINDS: Final = (Kind.TEXT, Kind.HEADING, Kind.QUOTE)


def text_of(lines: Sequence[Line]) -> str:
    """The words of a paragraph."""
    return lines[0].content if len(lines) == 1 else " ".join(line.content for line in lines)


def _speaks_to_reader(lines: Sequence[Line]) -> bool:
    last = lines[-1]
    if not last.closed or last.title_like:
        return False
    size = sum([line.size for line in lines])
    if not _SHORTEST_PROSE // 2 <= size <= LONGEST:
        return False
    text = text_of(lines)
    if '"' in text or (not text.isascii() and any(mark in text for mark in _QUOTES)):
        return False
    return speaks_of_us(text)


def _may_be_foot(lines: Sequence[Line]) -> bool:
    size = sum(line.size for line in lines)
    if lines[-1].closed:
        return _SHORTEST_PROSE <= size <= LONGEST
    return 3 <= size <= _LONGEST_LABEL and any(c.isalpha() for c in lines[0].content)
