"""Take the learned lines out of a document that has been read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Final

from reader.domain.correction import BY_HAND
from reader.domain.item import Reason
from reader.domain.lines import line_key
from reader.domain.text import one_line
from reader.ingest.debris.mark import Debris
from reader.ingest.item.reading import Reading
from reader.ingest.split.page import Page
from reader.ingest.standing.learned import Learned, speaks_to_reader
from reader.ingest.standing.trace import Paragraph, families_of, paragraphs, text_of

_MOST_OF_TEXT: Final = 0.5
"""Share of an item's text that lines may make up which only stand at the foot of other pages as well."""
_ASKED_FOR: Final = Debris(Reason.CHOICE, f"{BY_HAND}, wherever it stands")


def take_repeats(
    page: Page,
    readings: Sequence[Reading],
    found: Sequence[Paragraph],
    learned: Learned,
    document: str,
    site: str | None,
) -> tuple[list[Reading], tuple[int, ...]]:
    """Mark the learned lines of a page as left out; the parts that remain, and the keys of learned ones.

    Cuts, titles, dates, sources and authors stay as they are, and an item keeps some text. Only what stands
    behind the last item as a part of its own goes with its title, where all of it is learned, and a part of
    which the reader wants nothing to be left. Where the
    learned lines at the foot are most of an item, they may be its own and stay.
    """
    lines = learned.of(families_of(document, site))
    if not lines and not learned.always:
        return list(readings), ()
    applied = tuple(dict.fromkeys(paragraph.key for paragraph in found if paragraph.key in lines))
    known = {key: repeat for key, repeat in lines.items() if not learned.keeps(key)}
    foot = [*takewhile(lambda each: each.key in known, [each for each in found if each.at_foot][::-1])]
    behind = {each.reading for each in foot if each.opens}
    left: list[Reading] = []
    for number, reading in enumerate(readings):
        if number in behind:
            why = next(known[each.key] for each in foot if each.reading == number and each.opens)
            page.debris.update(dict.fromkeys(reading.active, Debris(Reason.REPEATED, str(why))))
            continue
        if learned.always:
            wishes = asked_for(page, reading, learned.always, whole=True)
            if wishes.keys() >= set(reading.active):  # nothing else stands in it
                page.debris.update(dict.fromkeys(wishes, _ASKED_FOR))
                continue
        left.append(reading)
        own = [each for each in found if each.reading == number and each.key in known and not each.opens]
        said = {
            index: Debris(Reason.REPEATED, str(known[each.key])) for each in own for index in each.indexes
        }
        marks = {i: said[i] for i in _indexes(each for each in own if speaks_to_reader(each.key))}
        plain = _indexes(each for each in foot if each.reading == number and not speaks_to_reader(each.key))
        if _size(page, plain) <= _MOST_OF_TEXT * _size(page, set(reading.active) - marks.keys()):
            marks |= {i: said[i] for i in plain}
        asked = dict.fromkeys(asked_for(page, reading, learned.always), _ASKED_FOR) if learned.always else {}
        if not (_left(page, reading, marks | asked) and one_line(reading.title)):
            marks = {}  # but what the reader asked for is done, even where nothing but the head is left
        marks |= asked
        if marks:
            page.debris.update(marks)
            while reading.active[-1] in marks:
                reading.active.pop()  # what is left out at the end of an item stands outside of it
    return left, applied


def _indexes(found: Iterable[Paragraph]) -> list[int]:
    return [index for each in found for index in each.indexes]


def _size(page: Page, indexes: Iterable[int]) -> int:
    return sum(page.lines[index].size for index in indexes)


def asked_for(page: Page, reading: Reading, always: frozenset[int], *, whole: bool = False) -> dict[int, int]:
    """The lines of a part that are always left out, with the key by which: that of the line itself, or of the
    paragraph in which it stands. Those of its head only if `whole`.
    """
    found: dict[int, int] = {}
    for indexes in paragraphs(page, reading, whole=whole):
        key = line_key(text_of([page.lines[i] for i in indexes]))
        if key in always:
            found |= dict.fromkeys(indexes, key)
    told = set() if whole else {evidence.line - 1 for evidence in reading.evidence.values()} | reading.used
    for index in reading.active:
        if index not in found and index not in told and index not in reading.labels:
            key = line_key(page.lines[index].content)
            if key in always:
                found[index] = key
    return found


def _left(page: Page, reading: Reading, marks: Mapping[int, Debris]) -> bool:
    """Whether an item keeps text of its own, below its title."""
    title = reading.evidence.get("title")
    top = title.line - 1 if title is not None else 0
    return any(
        index not in marks
        and index >= top
        and index not in reading.used
        and index not in reading.labels
        and page.lines[index].text[reading.offsets.get(index, 0) :].strip()
        for index in reading.active
    )
