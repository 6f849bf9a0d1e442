"""Put an item together from what was read."""

from __future__ import annotations

from typing import Final

from reader.domain.document import Document
from reader.domain.item import Cut, Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, make_safe, one_line
from reader.ingest.debris.mark import Debris
from reader.ingest.item.echoes import below_site
from reader.ingest.item.paragraphs import blocks_of, links_in, markdown_text, plain_text
from reader.ingest.item.reading import ABOVE, Reading
from reader.ingest.item.titles import made_title
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.passage import Passage
from reader.ingest.split.exports import EXPORT
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.rulings import case_head


def extent_of(page: Page, reading: Reading) -> tuple[int, int]:
    """First index and one past the last of an item: from its head to its last line, debris around it
    left outside.
    """
    if reading.part.cut.rule == "document start" and "title" in reading.evidence and not reading.title_made:
        places = [
            e.line - 1
            for e in reading.evidence.values()
            if e.rule != "masthead" and reading.part.start < e.line <= reading.part.stop
        ]
        if reading.date is not None and (
            others := [p for p in places if p >= reading.evidence["title"].line - 1]
        ):
            places = others if len(others) > 1 else places
        titled = reading.evidence["title"].line - 1
        if page.framed:
            places = [p for p in places if p >= titled - _ABOVE_TITLE]
        over = page.previous(titled) if titled in reading.active else None
        if (
            over is not None
            and over >= reading.part.start
            and titled - over <= 2
            and _same_day(page.lines[over], reading)
        ):
            places.append(over)
        if page.lines[reading.active[0]].kind is Kind.FRONT:
            first = reading.active[0]
        elif page.framed or _signed(reading):
            first = min(places, default=titled)
        else:  # the head of a document of its own kind, such as a judgment: all of it belongs to the text
            first = below_site(page, reading.active[0], titled)
            for index in [i for i, mark in reading.labels.items() if mark.detail == ABOVE]:
                del reading.labels[index]
        first = max(_with_address(page, first), reading.part.start)  # the line above may end another page
        if (case := case_head(page)) is not None and reading.active[0] <= case < first:
            first = case
            for index in [i for i, mark in reading.labels.items() if i >= first and mark.detail == ABOVE]:
                del reading.labels[index]
        for index in reading.active:
            if index >= first:
                break
            reading.labels.setdefault(index, Debris(Reason.LABEL, ABOVE))
        return first, reading.active[-1] + 1
    kept = [i for i in reading.active if i not in reading.labels]
    first = kept[0] if kept else reading.active[0]
    opens = [i for i in reading.labels if i < first]
    if reading.part.cut.rule == EXPORT:
        first = reading.part.start
    elif opens and reading.part.cut.rule != "document start":
        first = reading.part.start  # a rubric above the title opens the item
    return first, reading.active[-1] + 1


_ABOVE_TITLE: Final = 4
"""Lines above the title of a page, beyond which a name is that of the site, in its navigation."""


def _with_address(page: Page, index: int) -> int:
    """The line of an address straight above a headline, which belongs to the copy of its text."""
    if index and (label := page.lines[index - 1].label) is not None and label.field is Field.LINK:
        return index - 1
    return index


def _same_day(line: Line, reading: Reading) -> bool:
    """Whether a line is nothing but the day of the item, which stands in its own words elsewhere too."""
    anchor, date = line.anchor, reading.date
    if anchor is None or anchor.role is not Role.ALONE or anchor.labelled or date is None:
        return False
    return (anchor.mention.month, anchor.mention.day) == (date.month, date.day)


def _signed(reading: Reading) -> bool:
    """Whether a date or a byline stands straight below the title, as in a paper."""
    title, date = reading.evidence["title"].line, reading.evidence.get("date")
    lines = [reading.evidence["author"].line] if "author" in reading.evidence else []
    if date is not None and (
        date.rule == "byline"
        or date.line == title + 1
        or (date.rule == "date line" and date.line == title + 2)
    ):
        lines.append(date.line)
    return any(0 < line - title <= 4 for line in lines)


def passages_of(page: Page, reading: Reading, span: Span, inside: dict[int, Debris]) -> list[Passage]:
    """The clean words of an item, line by line: without debris, title line, dateline and labels."""
    passages = []
    for index in reading.active:
        if index in reading.used or index in inside or not span.start <= index + 1 <= span.end:
            continue
        line = page.lines[index]
        start = reading.offsets.get(index, 0)
        text = line.text[start:]
        if text.strip():
            passages.append(Passage(index + 1, start, text))
    return passages


def build_item(
    document: Document,
    page: Page,
    reading: Reading,
    span: Span,
    inside: dict[int, Debris],
    passages: list[Passage],
) -> Item:
    """The item, as yet without tags."""
    markdown = document.markdown
    text = markdown_text(passages) if markdown else plain_text(blocks_of(passages, page.lines))
    return Item(
        document=document.name,
        span=span,
        title=_title(page, reading),
        text=make_safe(text),
        date=reading.date,
        source=_safe(reading.source),
        author=_safe(reading.author),
        left_out=runs_of(page.lines, inside),
        links=tuple(
            SafeText(one_line(link))
            for link in links_in([page.lines[i].text for i in range(span.start - 1, span.end)])
        ),
        markdown=markdown,
        title_made=reading.title_made,
        date_note=one_line(reading.date_note),
        cut=_cut(reading.part, span),
        evidence=reading.evidence,
    )


def _cut(part: Part, span: Span) -> Cut:
    return Cut(span.start, part.cut.rule, part.cut.detail, round(part.cut.score, 2))


def _safe(text: str | None) -> SafeText | None:
    return (one_line(text) or None) if text is not None else None


_LONGEST: Final = 120


def _title(page: Page, reading: Reading) -> SafeText:
    """The title, safe, neither empty nor longer than a line of a list can make use of."""
    title = one_line(reading.title)
    for index in reading.active:
        if title:
            break
        title = one_line(made_title(page.lines[index].text))
    if len(title) > _LONGEST:
        title = one_line(made_title(title)[:_LONGEST])
    return title or one_line("Untitled")


def runs_of(lines: list[Line], debris: dict[int, Debris]) -> tuple[LeftOut, ...]:
    """Join neighbouring lines of one reason, across blank lines, into runs."""
    runs: list[LeftOut] = []
    last = -2
    for index in sorted(debris):
        mark = debris[index]
        if runs and runs[-1].reason is mark.reason and all(line.blank for line in lines[last + 1 : index]):
            runs[-1] = LeftOut(Span(runs[-1].span.start, index + 1), mark.reason, runs[-1].detail)
        else:
            runs.append(LeftOut(Span(index + 1, index + 1), mark.reason, mark.detail))
        last = index
    return tuple(runs)
