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
from reader.ingest.item.context import Context, YearSource
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
    r"\b(?:minutes|réunion|riunione|reunión|reunião|assembl[ée]a|assemblée|asamblea|posiedzeni[ea]|meeting|session|sitting|hearing|protokoll|sitzung|procès-verbal|séance|acta|sesión|verbale|seduta|notulen|vergadering|protokół|judge?ment|urteil|beschluss|arrêt|sentencia|sentenza|arrest|wyrok)\b",
    re.IGNORECASE,
)
_HEAD_LINE: Final = 130


_HELD: Final = re.compile(r".{0,80}\bminutes\s+of\b.{0,80}\bheld\b", re.IGNORECASE)
"""The head of minutes that were copied with all of their text on one line."""
_LAW: Final = re.compile(
    r"\W*(?:(?:real\s+)?decreto(?:[\s-]\w+)?|ley(?:\s\w+)?|lei(?:\s\w+)?|orden|legge|resolución|portaria)\s(?:n\.?\s?[º°o]\.?\s?)?"
    r"[\d.]{1,7}/(?P<year>(?:19|20)\d\d),?\s(?:de|del)\s",
    re.IGNORECASE,
)
"""The number of a law, with its year, before its day: "Ley 4/1983, de 27 de junio"."""


def read_meeting(page: Page, reading: Reading, context: Context) -> None:
    """The day in the head of minutes or of a law: "Minutes of the meeting held on Tuesday, 17 November 2009"."""
    for index in reading.active[:4]:
        line = page.lines[index]
        passed = _PASSED.match(line.content) is not None
        law = _LAW.match(line.text, line.start, line.start + _HEAD_LINE)
        long = line.size > _HEAD_LINE
        if not (law or (_HELD.match(line.content) if long else passed or _MEETING.search(line.content))):
            continue
        found = find(line.text, law.end() if law else line.start, line.start + 2 * _HEAD_LINE)
        year = None if law is None else YearSource(NewsDate(int(law["year"])), index + 1)
        if law is not None:
            found = [m for m in found[:1] if m.start == law.end() and m.day is not None]
        else:
            found = [m for m in found if m.year is not None and (passed or m.day is not None)]
        settled = context.settle(found[0], year) if len(found) == 1 or (found and long) else None
        if settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            rule = "date of the law" if passed or law else "date of the meeting"
            reading.note("date", rule, page, index, found[0].start, found[0].end)
            return


_PRINTED: Final = re.compile(
    r"[*_(\s]*(?:a\s+version\s+of\s+this|een\s+versie\s+van\s+dit)\s+\w+\s+(?:appear(?:s|ed)|ran|was\s+published|verscheen)\b",
    re.IGNORECASE,
)


def read_print(page: Page, reading: Reading, context: Context) -> None:
    """The day of the paper that printed a text: "A version of this article appears in print on May 4, 2020"."""
    for index in reading.active[-_FOOT:]:
        line = page.lines[index]
        match = _PRINTED.match(line.text, line.start)
        found = [] if match is None else [m for m in find(line.text, match.end()) if m.day is not None]
        settled = context.settle(found[0]) if found and found[0].year is not None else None
        if settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note("date", "day of the print", page, index, found[0].start, found[0].end)
            return


_FOOT: Final = 3
_ADDRESS: Final = re.compile(
    r"https?://[^\s<>\"]*?(?:[/=]|(?<=[a-z])-)(?P<date>(?P<year>(?:19|20)\d\d)"
    r"(?P<mark>[/-])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?))(?=[/._?#-]|$|[\s\"<>)])",
    re.IGNORECASE,
)
_RUN: Final = re.compile(
    r"https?://[^\s<>\"]*?/(?P<date>(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01]))(?=/)"
)
"""The same in eight figures between strokes: "https://paper.example/business/20000407/mill.html"."""
_MONTH: Final = re.compile(
    r"https?://(?![^\s<>\"]*(?:/uploads?/|\.(?:jpe?g|png|gif|webp|pdf)\b))[^\s<>\"]*?/"
    r"(?P<date>(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2]))/(?P<day>(?!))?(?=[^\W\d])",
    re.IGNORECASE,
)
"""The month in the address of a post: "https://blog.example/2025/08/bridge.html". A file has that of its upload."""
_FORMS: Final = (_ADDRESS, _RUN, _MONTH)
_NEAR: Final = 4
"""Lines from the head or the foot of an item among which its address stands."""


def read_address_date(page: Page, reading: Reading, *, alone: bool = False) -> None:
    """The day in the address of the item: "https://site.example/2023/03/20/bridge"; its month, if it has no day.

    That of a page with one text may stand above all of it.
    """
    lines = [i for i in reading.active if "://" in page.lines[i].text]
    near = {*reading.active[:_NEAR], *reading.active[-2:]}
    top = page.lines[0].text.lstrip()
    if alone and top.startswith("http") and any(form.match(top) for form in _FORMS):
        lines, near = [0], {0}
    for form in _FORMS if lines else ():
        found = [(i, m) for i in lines if i in near and (m := form.search(page.lines[i].text)) is not None]
        days = {(m["year"], m["month"], m["day"]) for _, m in found}
        if len(days) > 1:
            return
        if found and (date := _in_address(found[0][1])) is not None:
            index, match = found[0]
            reading.date = date
            reading.note("date", "address", page, index, match.start("date"), match.end("date"))
            return


def _in_address(match: re.Match[str]) -> NewsDate | None:
    """The date that an address gives; None where there is no such day."""
    month = int(match["month"]) if match["month"].isdigit() else month_of(match["month"].title())
    try:
        return (
            NewsDate(int(match["year"]), month, int(match["day"]) if match["day"] else None)
            if month
            else None
        )
    except ValueError:
        return None


def own_year(page: Page, reading: Reading, day: Mention) -> tuple[int, int] | None:
    """The year that the same day has elsewhere in the item, and the number of that line: "(X 2019-02-24)"."""
    for index in (*reading.active[:_NEAR], *reading.active[-2:]):
        for mention in find(page.lines[index].text):
            if mention.year is not None and (mention.month, mention.day) == (day.month, day.day):
                return mention.year, index + 1
    return None


def read_finer(page: Page, reading: Reading, context: Context) -> None:
    """The day in the head of an item of which only the month or the year is known, if it lies in these."""
    known = reading.date
    if known is None or known.day is not None:
        return
    coarse = reading.evidence["date"].line - 1
    for index in reading.active[:_NEAR]:
        line = page.lines[index]
        if index > coarse and page.bodies(coarse, index):
            return
        found = next((m for m in find(line.text, line.start, line.start + _HEAD) if m.day is not None), None)
        if found is None or not _AT_HEAD.fullmatch(line.text, line.start, found.start):
            continue
        settled = context.settle(found, YearSource(known, index + 1))
        if settled is None or not _lies_in(settled[0].date, known):
            return
        reading.date, reading.date_note = settled[0].date, settled[0].note
        reading.note("date", "day in the head", page, index, found.start, found.end)
        if line.anchor is not None and line.anchor.role is Role.ALONE:
            reading.used.add(index)
        return


_HEAD: Final = 40
_AT_HEAD: Final = re.compile(r"\W*(?:(?:di|vom|on|am|le|el|il)\s+)?", re.IGNORECASE)


def _lies_in(day: NewsDate, known: NewsDate) -> bool:
    return day.year == known.year and known.month in (None, day.month)
