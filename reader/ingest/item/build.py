"""Put an item together from what was read."""

from __future__ import annotations

from typing import Final

from reader.domain.document import Document
from reader.domain.item import Cut, Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, make_safe, one_line
from reader.ingest.debris.mark import FRAME, Debris
from reader.ingest.item.echoes import below_site
from reader.ingest.item.paragraphs import blocks_of, links_in, markdown_text, plain_text
from reader.ingest.item.reading import ABOVE, Reading
from reader.ingest.item.titles import made_title
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.releases import heads_release
from reader.ingest.passage import Passage
from reader.ingest.publishers import media_like
from reader.ingest.split.exports import EXPORT
from reader.ingest.split.fronted import FRONTED
from reader.ingest.split.genre import names_news
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.rulings import case_head


def extent_of(page: Page, reading: Reading) -> tuple[int, int]:
    """First index and one past the last of an item: from its head to its last line, debris around it
    left outside.
    """
    if reading.part.cut.rule == "document start" and "title" in reading.evidence and not reading.title_made:
        top = reading.evidence["title"].line
        places = [
            e.line - 1
            for name, e in reading.evidence.items()
            if reading.part.start < e.line <= reading.part.stop and (name != "source" or e.line >= top)
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
        fields = reading.evidence["title"].rule == "title field" and reading.active[0] in reading.used
        if fields or page.lines[reading.active[0]].kind is Kind.FRONT:
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
    if reading.part.cut.rule in (EXPORT, FRONTED):
        first = reading.part.start
    elif opens and reading.part.cut.rule != "document start":
        first = _with_rubric(page, reading, first, opens)
    return first, reading.active[-1] + 1


def _with_rubric(page: Page, reading: Reading, first: int, opens: list[int]) -> int:
    """Where an item begins whose title is at `first` and has the lines `opens` above it: at the rubric or the
    headline among them, but not at the name of a site, below the frame of a page or apart from the title.
    """
    start = reading.part.start
    if len(opens) == 1 and page.lines[opens[0]].content in page.twice:
        return start
    above = next((i for i in range(start - 1, -1, -1) if not page.lines[i].blank), None)
    mark = None if above is None else page.debris.get(above)
    framed = above is None or (
        mark is not None and mark.reason in FRAME and page.lines[above].content not in page.twice
    )
    day, title = reading.evidence.get("date"), reading.evidence.get("title")
    if day is not None and title is not None and max(opens) + 1 < day.line < title.line:
        return first if framed or page.gap(day.line - 1) else start  # the day opens the item
    if not page.gap(first) or not (framed or len(opens) > 1 or not _is_rubric(page, opens[0])):
        return start
    return next((i for i in sorted(opens) if _says_more(page.lines[i], framed=framed)), first)


def _is_rubric(page: Page, index: int) -> bool:
    """Whether a line above a title is that of its section or its sort."""
    line = page.lines[index]
    return line.kind is Kind.HEADING or line.content.isupper()


def _says_more(line: Line, *, framed: bool) -> bool:
    """Whether a line above a title is more than a name: a headline above a standfirst, the word for a release."""
    if heads_release(line.content) or line.anchor is not None:
        return line.anchor is None
    named = framed or media_like(line.content) or names_news(line.content)
    return line.word_count > (_NAME if named else _SHORT_NAME)


_NAME: Final = 4
_SHORT_NAME: Final = 2
"""Words of the name of a site or of a section, and of one that nothing else tells."""
_ABOVE_TITLE: Final = 4
"""Lines above the title of a page, beyond which a name is that of the site, in its navigation."""


def _with_address(page: Page, index: int) -> int:
    """The line of an address straight above a headline, which belongs to the copy of its text."""
    if index and page.lines[index - 1].is_field(Field.LINK):
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
