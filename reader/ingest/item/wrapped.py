"""Days that lines of a fixed length break: in the brackets that close a brief, and before the month."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.dates.find import find
from reader.ingest.item.context import Context, YearSource
from reader.ingest.item.reading import Reading
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.split.page import Page

_OPENED: Final = re.compile(r"\([^()]{2,80}$")
_CLOSED: Final = re.compile(r"[^()]{0,60}\)\W*$")
_LAST: Final = 4


def read_wrapped_end(page: Page, reading: Reading, context: Context, given: YearSource | None) -> None:
    """The day in the brackets that close a text, which begin on the line above: "(Orkney Post, 29⏎April)"."""
    texts = [i for i in reading.active[-_LAST:] if not page.lines[i].is_field(Field.LINK)]
    if len(texts) < 2 or page.gap(texts[-1]):
        return
    above, last = page.lines[texts[-2]], page.lines[texts[-1]]
    opened, closed = _OPENED.search(above.text.rstrip()), _CLOSED.match(last.text, last.start)
    if opened is None or closed is None:
        return
    head = opened[0] + " "
    found = [m for m in find(head + closed[0]) if m.day is not None and m.end > len(head)]
    settled = context.settle(found[-1], given) if found else None
    if settled is None:
        return
    reading.date, reading.date_note = settled[0].date, settled[0].note
    shift = last.start - len(head)
    rule = (
        "date after the text" if settled[1] is None else f"date after the text, year from line {settled[1]}"
    )
    start = max(last.start, found[-1].start + shift)
    reading.note("date", rule, page, texts[-1], start, found[-1].end + shift)


_DAY: Final = re.compile(r"(?<![\d:.,/-])(?P<day>[12]?\d|3[01])\.?\s*$")


def read_day_above(page: Page, reading: Reading) -> None:
    """The day at the end of the line straight above that of its month: "Marta Lasheras. The Objective. 29⏎August 2025"."""
    known, evidence = reading.date, reading.evidence.get("date")
    if known is None or known.month is None or known.day is not None or evidence is None:
        return
    index = evidence.line - 1
    anchor, above = page.lines[index].anchor, page.previous(index)
    if anchor is None or anchor.role is not Role.ALONE or anchor.labelled or above is None or page.gap(index):
        return
    match = _DAY.search(page.lines[above].text.rstrip())
    if match is None or page.lines[above].start == match.start():
        return
    try:
        reading.date = NewsDate(known.year, known.month, int(match["day"]))
    except ValueError:
        return
    reading.note(
        "date", f"{evidence.rule}, day from line {above + 1}", page, index, evidence.start, evidence.end
    )
