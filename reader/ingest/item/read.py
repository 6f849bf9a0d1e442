"""Read title, date, source and author of one part, each from the place where it really stands."""

from __future__ import annotations

from reader.ingest.item.author import read_author
from reader.ingest.item.brand import read_brand, read_issue, read_masthead
from reader.ingest.item.context import Context
from reader.ingest.item.dating import read_date
from reader.ingest.item.fields import read_fields, read_front_matter
from reader.ingest.item.foot import leave_out_foot
from reader.ingest.item.heading import read_title
from reader.ingest.item.reading import Reading
from reader.ingest.item.source import read_source
from reader.ingest.item.titles import made_title, plain_title
from reader.ingest.item.twins import leave_out_twins
from reader.ingest.split.markers import is_age
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part


def read_part(page: Page, part: Part, context: Context, *, alone: bool) -> Reading:
    """Read one part; `alone` where it is the only one of its document."""
    lines = page.between(part.start, part.stop)
    reading = Reading(part, [i for i in lines if i not in page.debris] or lines)
    read_front_matter(page, reading, context)
    read_fields(page, reading, context)
    read_date(page, reading, context, alone=alone)
    read_title(page, reading, alone=alone)
    read_author(page, reading)
    read_source(page, reading, alone=alone)
    read_issue(page, reading)
    if alone:
        read_masthead(page, reading)
        read_brand(page, reading)
    if not reading.title:
        _make_title(page, reading)
    leave_out_twins(page, reading, alone=alone)
    leave_out_foot(page, reading)
    return reading


def _make_title(page: Page, reading: Reading) -> None:
    for index in reading.active:
        line = page.lines[index]
        if index in reading.used or index in reading.labels or line.label is not None or is_age(line):
            continue
        start = reading.offsets.get(index, line.start)
        text = line.text[start:].strip()
        if not text:
            continue
        if (
            len(text) < 60
            and (below := page.next(index)) is not None
            and below in reading.active
            and not line.closed
            and not page.gap(below)
        ):
            text = f"{text} {page.lines[below].content}"
        reading.title = plain_title(made_title(plain_title(text))) or text[:80]
        reading.title_made = True
        reading.note(
            "title",
            "made from the first sentence",
            page,
            index,
            start,
            min(len(line.text), start + len(reading.title)),
        )
        return
    index = reading.active[0]
    line = page.lines[index]
    reading.title = line.content[:110] or line.text.strip()[:110]
    reading.title_made = True
    reading.note("title", "first line", page, index, line.start, len(line.text))
