"""Where a date comes from when it stands neither at the head of an item nor at its foot.

On a line with other things near the headline of a page, in the first words of a text, in the head of minutes or
of a law, in the address of the item.
"""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.item import Reason
from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.dates.names import month_of
from reader.ingest.item.context import Context
from reader.ingest.item.reading import Reading
from reader.ingest.item.updates import is_update
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.split.article import Article
from reader.ingest.split.page import Page
from reader.ingest.split.published import publication_date, publication_lines


def read_publication(page: Page, reading: Reading, context: Context, article: Article) -> None:
    """The day around the headline of a page, on a line with other things: "Redaktion, 3. März 2023 - 12 Kommentare"."""
    for index in sorted(publication_lines(page, article), key=lambda i: is_update(page, i)):
        mention = publication_date(page.lines[index])
        settled = context.settle(mention) if mention is not None else None
        if mention is not None and settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note("date", "near the headline", page, index, mention.start, mention.end)
            return


def read_foot(page: Page, reading: Reading, context: Context) -> None:
    """The day in the foot of a page, behind its label, or alone on the line below the text."""
    stop = page.last_index() if reading.part.article is None else reading.part.article.stop
    texts = [i for i in reading.active if i < stop and page.is_body(i)]
    foot = range(texts[-1] + 1, reading.part.stop) if texts else ()
    days = {i: anchor for i in foot if (anchor := _day_alone(page, i)) is not None}
    labelled = {i: a for i, a in days.items() if a.labelled}
    if len({(a.mention.year, a.mention.month, a.mention.day) for a in labelled.values()}) == 1:
        days = labelled
    elif labelled or not texts or (first := page.next(texts[-1])) not in days or page.gap(first) > 1:
        return
    index, anchor = next(iter(days.items()))
    settled = context.settle(anchor.mention)
    if settled is not None:
        reading.date, reading.date_note = settled[0].date, settled[0].note
        reading.note("date", "below the text", page, index, anchor.mention.start, anchor.mention.end)


def _day_alone(page: Page, index: int) -> Anchor | None:
    """The whole day of a line with nothing else on it, but not that of what a reader wrote."""
    anchor, mark = page.lines[index].anchor, page.debris.get(index)
    if anchor is None or anchor.role is not Role.ALONE or (mark and mark.reason is Reason.COMMENT):
        return None
    whole = anchor.mention.day is not None and anchor.mention.year is not None
    return anchor if whole and (anchor.labelled or mark is None) else None


_FIRST_WORDS: Final = re.compile(r"\W*(?:on|am|le|el|il|em|op|den|w|в)?\s*$", re.IGNORECASE)


def read_first_words(page: Page, reading: Reading, context: Context) -> None:
    """The full date with which the first sentence of a sourced brief begins: "On Tuesday, August 10, 2021, …"."""
    line = page.lines[reading.active[0]]
    found = find(line.text, line.start, line.start + 60)
    if not found or found[0].day is None or found[0].year is None:
        return
    if not _FIRST_WORDS.match(line.text[line.start : found[0].start]):
        return
    settled = context.settle(found[0])
    if settled is not None:
        reading.date, reading.date_note = settled[0].date, settled[0].note
        reading.note("date", "first words", page, reading.active[0], found[0].start, found[0].end)


_PASSED: Final = re.compile(
    r"\W*(?:passed|adopted|enacted|assented\s+to|consolidated|in\s+force|beschlossen|verabschiedet|adoptée?|aprobad[oa]|approvat[oa]|aprovad[oa]|uchwalon[oa])\b",
    re.IGNORECASE,
)
"""What stands before the day of a law or of a resolution, below its title."""
_MEETING: Final = re.compile(
    r"\b(?:minutes|meeting|session|sitting|hearing|protokoll|sitzung|procès-verbal|séance|acta|sesión|verbale|seduta|notulen|vergadering|protokół|judge?ment|urteil|beschluss|arrêt|sentencia|sentenza|arrest|wyrok)\b",
    re.IGNORECASE,
)
_HEAD_LINE: Final = 130


def read_meeting(page: Page, reading: Reading, context: Context) -> None:
    """The day in the head of minutes or of a law: "Minutes of the meeting held on Tuesday, 17 November 2009"."""
    for index in reading.active[:4]:
        line = page.lines[index]
        passed = _PASSED.match(line.content) is not None
        if line.size > _HEAD_LINE or not (passed or _MEETING.search(line.content)):
            continue
        found = [m for m in find(line.text) if m.year is not None and (passed or m.day is not None)]
        settled = context.settle(found[0]) if len(found) == 1 else None
        if settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            rule = "date of the law" if passed else "date of the meeting"
            reading.note("date", rule, page, index, found[0].start, found[0].end)
            return


_ADDRESS: Final = re.compile(
    r"https?://[^\s<>\"]*?[/=](?P<date>(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?))(?=[/._?#-]|$|[\s\"<>)])",
    re.IGNORECASE,
)
_NEAR: Final = 4
"""Lines from the head or the foot of an item among which its address stands."""


def read_address_date(page: Page, reading: Reading) -> None:
    """The day in the address of the item: "https://site.example/2023/03/20/bridge"."""
    lines = [i for i in reading.active if "://" in page.lines[i].text]
    near = {*reading.active[:_NEAR], *reading.active[-2:]}
    found = [(i, m) for i in lines if i in near and (m := _ADDRESS.search(page.lines[i].text)) is not None]
    days = {(m["year"], m["month"], m["day"]) for _, m in found}
    if len(days) != 1:
        return
    index, match = found[0]
    month = int(match["month"]) if match["month"].isdigit() else month_of(match["month"].title())
    try:
        date = NewsDate(int(match["year"]), month, int(match["day"])) if month else None
    except ValueError:
        return
    if date is not None:
        reading.date = date
        reading.note("date", "address", page, index, match.start("date"), match.end("date"))


def own_year(page: Page, reading: Reading, day: Mention) -> tuple[int, int] | None:
    """The year that the same day has elsewhere in the item, and the number of that line: "(X 2019-02-24)"."""
    for index in (*reading.active[:_NEAR], *reading.active[-2:]):
        for mention in find(page.lines[index].text):
            if mention.year is not None and (mention.month, mention.day) == (day.month, day.day):
                return mention.year, index + 1
    return None
