"""Read title, date, source and author of one part, each from the place where it really stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.item import Evidence, Reason
from reader.domain.text import SafeText, fold, one_line
from reader.ingest.anchors import Anchor, Role, read_place_line
from reader.ingest.context import Context, YearSource
from reader.ingest.heads import Side
from reader.ingest.labels import Field
from reader.ingest.lines import Kind, Line
from reader.ingest.metadata_names import bracket_source, dash_source, known, media_like
from reader.ingest.page import SOURCE_TAIL, Debris, Page
from reader.ingest.parts import Part
from reader.ingest.titles import made_title, plain_title, split_publisher

_HEAD_LINES: Final = 9
_APART: Final = (Role.ALONE, Role.BYLINE)


@dataclass(slots=True)
class Reading:
    """What was read of a part. `used` lines are shown as metadata, not in the text."""

    part: Part
    active: list[int]
    title: str = ""
    title_made: bool = False
    date: NewsDate | None = None
    date_note: str = ""
    source: str | None = None
    author: str | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    offsets: dict[int, int] = field(default_factory=dict)
    """Index of a line to the column at which its text begins, behind its dateline."""
    labels: dict[int, Debris] = field(default_factory=dict)
    """Lines of the head that are neither metadata nor text, such as a rubric."""

    def note(self, name: str, rule: str, page: Page, index: int, start: int, end: int) -> None:
        """Keep the evidence of a field."""
        text = page.lines[index].text[start:end]
        self.evidence[name] = Evidence(rule, index + 1, start, end, one_line(text))


def read_part(page: Page, part: Part, context: Context, *, alone: bool) -> Reading:
    """Read one part; `alone` where it is the only one of its document."""
    reading = Reading(part, page.between(part.start, part.stop))
    _read_front_matter(page, reading, context)
    _read_fields(page, reading, context)
    _read_date(page, reading, context)
    _read_title(page, reading, alone=alone)
    _read_author(page, reading)
    _read_source(page, reading, alone=alone)
    _read_issue(page, reading)
    if alone:
        _read_masthead(page, reading)
        _read_brand(page, reading)
    if not reading.title:
        _make_title(page, reading)
    return reading


# --- front matter and fields --------------------------------------------------------------------------------

_FRONT: Final = re.compile(r"\s*(?P<key>[\w-]+)\s*:\s*(?P<value>\S.*?)\s*$")
_FRONT_KEYS: Final = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "created": "date", "pubdate": "date",
    "author": "author", "authors": "author", "by": "author", "source": "source", "publisher": "source",
    "publication": "source", "site": "source",
}  # fmt: skip


def _read_front_matter(page: Page, reading: Reading, context: Context) -> None:
    for index in reading.active:
        line = page.lines[index]
        if line.kind is not Kind.FRONT:
            break
        reading.used.add(index)
        match = _FRONT.match(line.text)
        name = _FRONT_KEYS.get(match["key"].casefold()) if match else None
        if match is None or name is None:
            continue
        _take_value(
            page, reading, context, name, "front matter", index, match.start("value"), match.end("value")
        )


def _take_value(
    page: Page, reading: Reading, context: Context, name: str, rule: str, index: int, start: int, end: int
) -> None:
    text = page.lines[index].text
    while start < end and text[start] in "\"'[":
        start += 1
    while end > start and text[end - 1] in "\"']":
        end -= 1
    if start >= end or name in reading.evidence:
        return
    value = text[start:end]
    if name == "date":
        from reader.ingest.dates.find import find

        for mention in find(text, start, end)[:1]:
            settled = context.settle(mention)
            if settled is not None:
                reading.date, reading.date_note = settled[0].date, settled[0].note
                reading.note("date", rule, page, index, mention.start, mention.end)
        return
    if name == "title":
        reading.title = plain_title(value)
    elif name == "author":
        reading.author = value
    else:
        reading.source = value
    reading.note(name, rule, page, index, start, end)


def _read_fields(page: Page, reading: Reading, context: Context) -> None:
    if reading.part.cut.rule != "fields" and "fields" not in reading.part.cut.detail:
        run = [
            i
            for i in reading.active[:4]
            if (label := page.lines[i].label) is not None
            and label.field in (Field.TITLE, Field.LINK, Field.OTHER)
        ]
        if not run or not any(page.lines[i].label.field is Field.TITLE for i in run):  # type: ignore[union-attr]
            return
    for index in reading.active:
        label = page.lines[index].label
        if label is None:
            if index == reading.active[0]:
                continue
            break
        reading.used.add(index)
        start = page.lines[index].start + label.start
        end = page.lines[index].start + label.end
        if label.field is Field.TITLE:
            _take_value(page, reading, context, "title", "title field", index, start, end)
        elif label.field is Field.AUTHOR:
            _take_value(page, reading, context, "author", "author field", index, start, end)
        elif label.field is Field.SOURCE or label.name == "feed":
            _take_value(page, reading, context, "source", "source field", index, start, end)
        elif label.field is Field.DATE:
            _take_value(page, reading, context, "date", "date field", index, start, end)
        elif label.name == "from" and "source" not in reading.evidence:
            match = re.match(r"\"?([^<\"]+?)\"?\s*<", label.value)
            if match:
                _take_value(
                    page,
                    reading,
                    context,
                    "source",
                    "from field",
                    index,
                    start + match.start(1),
                    start + match.end(1),
                )


# --- date ---------------------------------------------------------------------------------------------------


def _read_date(page: Page, reading: Reading, context: Context) -> None:
    part = reading.part
    given = None
    if part.dated_by is not None:
        given = _year_of(page, part.dated_by, context)
    for index in _date_lines(page, reading):
        anchor = page.lines[index].anchor
        if anchor is None:
            continue
        _strip(page, reading, index, anchor)
        if "date" not in reading.evidence:
            settled = context.settle(anchor.mention, given)
            if settled is not None:
                _set_date(page, reading, index, anchor, settled[0].date, settled[0].note, settled[1])
    if "date" not in reading.evidence and part.dated_by is not None:
        anchor = page.lines[part.dated_by].anchor
        settled = context.settle(anchor.mention) if anchor is not None else None
        if anchor is not None and settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note("date", "date heading above", page, part.dated_by, anchor.mention.start, anchor.mention.end)


def _set_date(
    page: Page, reading: Reading, index: int, anchor: Anchor, date: NewsDate, note: str, year_line: int | None
) -> None:
    reading.date, reading.date_note = date, note
    rule = {Role.LEAD: "date at the head", Role.TITLE_LEAD: "date at the head", Role.ALONE: "date line", Role.BYLINE: "byline",
            Role.TAIL: "date behind the title", Role.DATELINE: "agency dateline", Role.END: "date after the text"}[anchor.role]  # fmt: skip
    if anchor.labelled:
        rule = "date label"
    if year_line is not None:
        rule += f", year from line {year_line}"
    reading.note("date", rule, page, index, anchor.mention.start, anchor.mention.end)


def _year_of(page: Page, index: int, context: Context) -> YearSource | None:
    anchor = page.lines[index].anchor
    settled = context.settle(anchor.mention) if anchor is not None else None
    return None if settled is None else YearSource(settled[0].date, index + 1)


def _date_lines(page: Page, reading: Reading) -> list[int]:
    """Lines of the part whose date may be its own, the best first."""
    part, lines = reading.part, []
    if part.cut.date_at is not None and part.start <= part.cut.date_at < part.stop:
        lines.append(part.cut.date_at)
    bodies = 0
    for index in reading.active[:_HEAD_LINES]:
        anchor = page.lines[index].anchor
        if anchor is not None and index not in lines:
            opens = anchor.role in (Role.LEAD, Role.TITLE_LEAD) and index == reading.active[0]
            if bodies == 0 and (anchor.role in _APART or anchor.role in (Role.DATELINE, Role.TAIL) or opens):
                lines.append(index)
        bodies += page.is_body(index)
    for index in reading.active[-2:]:
        anchor = page.lines[index].anchor
        if anchor is not None and index not in lines and anchor.role in (Role.ALONE, Role.BYLINE, Role.END):
            if anchor.role is not Role.ALONE or index == reading.active[-1]:
                lines.append(index)
    return lines


def _strip(page: Page, reading: Reading, index: int, anchor: Anchor) -> None:
    """Take the words of a date out of the text."""
    line = page.lines[index]
    if anchor.role in (Role.LEAD, Role.DATELINE):
        reading.offsets[index] = anchor.rest
        if anchor.agency and reading.source is None:
            start = line.text.find(anchor.agency)
            reading.source = anchor.agency
            reading.note("source", "agency dateline", page, index, start, start + len(anchor.agency))
    elif anchor.role in _APART:
        reading.used.add(index)
    elif anchor.role is Role.TITLE_LEAD and not reading.title:
        reading.title = plain_title(line.text[anchor.rest :])
        reading.note("title", "behind the date", page, index, anchor.rest, len(line.text.rstrip()))
        reading.used.add(index)
    elif anchor.role is Role.TAIL and not reading.title:
        reading.title = plain_title(anchor.lead.rstrip(" |·•,(–—/:*_-["))
        reading.note("title", "before the date", page, index, line.start, line.start + len(anchor.lead))
        reading.used.add(index)


# --- title --------------------------------------------------------------------------------------------------


def _read_title(page: Page, reading: Reading, *, alone: bool) -> None:
    head = _head(page, reading)
    if reading.title:
        _drop_repeats(page, reading, head)
        return
    best, best_score = None, 0.0
    for place, index in enumerate(head):
        score = _title_score(page, page.lines[index], alone=alone) - (0.3 if alone else 0.4) * place
        if score > best_score:
            best, best_score = index, score
    if best is None:
        return
    first, best = best, _repeated(page, head, best)
    if (
        first != best
        and (publisher := split_publisher(plain_title(page.lines[first].content))[1]) is not None
    ):
        start = page.lines[first].text.find(publisher)
        _set_source(page, reading, first, "behind the title", start, start + len(publisher))
    line = page.lines[best]
    title = plain_title(line.content)
    known_in = (
        " ".join(page.lines[i].content for i in (*reading.active[1:12], *page.debris) if i != best)
        if alone
        else ""
    )
    short, publisher, column = split_publisher(title, known_in)
    if publisher is not None and (alone or media_like(publisher)):
        start = line.text.find(publisher, line.start + column)
        if reading.source is None and start >= 0:
            reading.source = publisher
            reading.note("source", "behind the title", page, best, start, start + len(publisher))
        title = short
    reading.title = title
    reading.note("title", "title line", page, best, line.start, len(line.text.rstrip()))
    reading.used.add(best)
    for index in head:
        if index < best and index not in reading.used and page.lines[index].label is None:
            reading.labels[index] = Debris(Reason.LABEL, "above the title")
    _drop_repeats(page, reading, head)


def _repeated(page: Page, head: list[int], best: int) -> int:
    """A page's title often stands twice, first with the publisher behind it: the later one is the headline."""
    first = plain_title(page.lines[best].content)
    bare = fold(split_publisher(first)[0])
    for index in head:
        if index > best and fold(plain_title(page.lines[index].content)) in (bare, fold(first)):
            return index
    return best


def _drop_repeats(page: Page, reading: Reading, head: list[int]) -> None:
    folded = fold(reading.title)
    for index in head:
        if index not in reading.used and fold(plain_title(page.lines[index].content)) == folded:
            reading.used.add(index)
            reading.labels.pop(index, None)


def _head(page: Page, reading: Reading) -> list[int]:
    """Lines above the first running text."""
    head = []
    for index in reading.active[:40]:
        if index in reading.offsets or (page.is_body(index) and page.lines[index].kind is not Kind.HEADING):
            break
        head.append(index)
    if len(head) == len(reading.active) and head:  # nothing but short lines: only the first can be a title
        return head[:2]
    return head


_PAGE_WORD: Final = re.compile(
    r"\b(?:news|archive|portal|press\s+releases?|newsletter|digest|bulletin|blog|homepage|online|magazine|daily|weekly)\b|\w\.(?:com|org|net|example|co)\b",
    re.IGNORECASE,
)


def _title_score(page: Page, line: Line, *, alone: bool) -> float:
    if not line.title_like or line.anchor is not None or line.label is not None:
        return 0.0
    words = len(line.content.split())
    score = 1.0
    below = page.next(line.number - 1)
    if below is not None and (
        (page.is_body(below) and not page.lines[below].mark)
        or page.lines[below].label is not None
        or page.lines[below].anchor is not None
    ):
        score += 0.4
    if line.kind is Kind.HEADING:
        score += 4.0 - line.level
    if alone and words <= 7 and _PAGE_WORD.search(line.content):
        score -= 1.2
    if words >= 4 or line.size != len(line.content):
        score += 2.0
    elif words >= 2:
        score += 0.8
    if line.size >= 22:
        score += 0.3
    if line.mark in ("-", "*", "•", "+"):
        score -= 1.5
    elif line.mark:
        score -= 0.5
    if alone and ("»" in line.content or line.content.count(" > ") > 1):
        score -= 2.0
    return score


def _make_title(page: Page, reading: Reading) -> None:
    for index in reading.active:
        line = page.lines[index]
        if index in reading.used or index in reading.labels or line.label is not None:
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


# --- author and source --------------------------------------------------------------------------------------

_BY_LEAD: Final = re.compile(
    r"[*_(]*(?:(?:posted|published|written|submitted|filed)\s+(?:on\s+)?)?(?:by|von|par|por|di|door)\s+(?P<name>[^|·•,()–—/]{2,60}?)\s*(?:[|·•,()–—/-].*|\bon\b.*)?$",
    re.IGNORECASE,
)
_ISSUE: Final = re.compile(r"(?:no|nr|issue|vol|volume|number|n°|ausgabe|numéro|número)\b", re.IGNORECASE)
_AFTER_BY: Final = re.compile(
    r"[\s|·•,–—-]*(?:by|von|par|por)\s+(?P<name>[\w .'’-]{2,50}?)\s*[|*_)]*$", re.IGNORECASE
)
_PERSON: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*\.?(?:\s(?:[A-ZÀ-Þ][\w'’-]*\.?|de|van|von|der|la|da|di|al)){1,3}$"
)


def _read_author(page: Page, reading: Reading) -> None:
    if reading.author is not None:
        return
    for index in reading.active[: _HEAD_LINES + 2] + reading.active[-3:]:
        line = page.lines[index]
        if line.label is not None and line.label.field is Field.AUTHOR and line.label.value:
            start = line.start + line.label.start
            _set_author(page, reading, index, start, start + len(line.label.value))
            if line.anchor is None or line.anchor.role is not Role.LEAD:
                reading.used.add(index)
            return
        if line.anchor is not None and line.anchor.role in _APART and _author_beside(page, reading, index):
            return
    _lone_name(page, reading)


def _author_beside(page: Page, reading: Reading, index: int) -> bool:
    """A name on the line of the date: "By A. Writer | March 3", "March 3 by A. Writer", "A. Writer, March 3"."""
    line = page.lines[index]
    anchor = line.anchor
    assert anchor is not None
    before = line.text[line.start : anchor.mention.start]
    if match := _BY_LEAD.match(before):
        _set_author(page, reading, index, line.start + match.start("name"), line.start + match.end("name"))
        return True
    tail_at = max([anchor.mention.end, *(m.end for m in anchor.others)])
    tail = line.text[tail_at:]
    if match := _AFTER_BY.match(tail):
        _set_author(page, reading, index, tail_at + match.start("name"), tail_at + match.end("name"))
        return True
    name = re.sub(r"^[\s|·•,–—-]+|[\s|·•,–—-]+(?:\d+\s*min.*)?$", "", tail)
    if _PERSON.match(name) and not media_like(name):
        start = line.text.find(name, tail_at)
        _set_author(page, reading, index, start, start + len(name))
        return True
    lead = before.strip(" |·•,(–—/:*_-")
    if reading.part.cut.side is not Side.AFTER and _PERSON.match(lead) and not media_like(lead):
        start = line.text.find(lead, line.start)
        _set_author(page, reading, index, start, start + len(lead))
        return True
    return False


def _lone_name(page: Page, reading: Reading) -> None:
    """A name on a line of its own between title and date."""
    title = reading.evidence.get("title")
    date = reading.evidence.get("date")
    if title is None or date is None or reading.title_made:
        return
    for index in page.between(title.line, date.line - 1):
        line = page.lines[index]
        if (
            index in reading.active
            and _PERSON.match(line.content)
            and not media_like(line.content)
            and len(line.content) < 40
        ):
            _set_author(page, reading, index, line.start, line.start + len(line.content))
            reading.used.add(index)
            return


def _set_author(page: Page, reading: Reading, index: int, start: int, end: int) -> None:
    text = page.lines[index].text
    while end > start and text[end - 1] in " *_,|":
        end -= 1
    reading.author = text[start:end]
    reading.note("author", "byline", page, index, start, end)


def _read_source(page: Page, reading: Reading, *, alone: bool) -> None:
    if reading.source is not None and reading.evidence["source"].rule != "agency dateline":
        return
    head = {i for i in reading.active[:6]}
    for index in [*reversed(reading.active[-4:]), *reading.active[:6], *reversed(reading.active)]:
        line = page.lines[index]
        if line.label is not None and line.label.field is Field.SOURCE:
            start, end = line.start + line.label.start, line.start + line.label.end
            if line.anchor is not None and start < line.anchor.mention.start < end:
                end = line.anchor.mention.start
            _set_source(page, reading, index, "source line", start, end)
            reading.used.add(index)
            return
    if reading.source is not None or not reading.active:
        return
    for index in reversed(reading.active[-3:]):
        line = page.lines[index]
        if tail := SOURCE_TAIL.search(line.text, max(0, len(line.text) - 90)):
            _set_source(page, reading, index, "source at the end", tail.start("name"), tail.end("name"))
            return
        if _signature_source(page, reading, index, index in head):
            return
    for index in reading.active[:8]:
        anchor = page.lines[index].anchor
        if anchor is not None and anchor.role is Role.BYLINE and reading.author is None:
            lead = re.sub(
                r"^(?:source|via|quelle)\s*[:：]\s*",
                "",
                anchor.lead.strip(" |·•,(–—/:*_-"),
                flags=re.IGNORECASE,
            )
            if (
                len(lead) > 2
                and len(lead) < 50
                and not _BY_LEAD.match(lead)
                and not (anchor.labelled and not media_like(lead))
                and not _ISSUE.match(lead)
            ):
                start = page.lines[index].text.find(lead)
                _set_source(page, reading, index, "byline", start, start + len(lead))
                return
    first = reading.active[0]
    for index in reading.active[:4]:
        if place := read_place_line(page.lines[index].text, page.lines[index].start):
            _set_source(page, reading, index, "agency dateline", place.start("agency"), place.end("agency"))
            reading.offsets[index] = place.end()
            return
        if index != first and page.is_body(index):
            break


def _signature_source(page: Page, reading: Reading, index: int, in_head: bool) -> bool:
    """ "… said. (Reuters)", "— Coast Radio (May 4)", "The Guardian, 22 January 2019" at the foot of a part."""
    line = page.lines[index]
    anchor = line.anchor
    last = index == reading.active[-1]
    if (
        anchor is not None
        and anchor.role in (Role.END, Role.BYLINE)
        and last
        and not in_head | (len(reading.active) > 1)
    ):
        lead = anchor.lead.strip(" |·•,(–—/:*_-")
        if lead and not _BY_LEAD.match(lead):
            start = line.text.rfind(lead, 0, anchor.mention.start)
            _set_source(page, reading, index, "signature", start, start + len(lead))
            return True
    if anchor is not None and anchor.role in (Role.END, Role.BYLINE) and last and len(reading.active) > 1:
        lead = anchor.lead.strip(" |·•,(–—/:*_-")
        if lead and len(lead) < 50 and not _BY_LEAD.match(lead) and index != reading.active[0]:
            start = line.text.rfind(lead, 0, anchor.mention.start)
            if start >= 0 and (reading.author is None or reading.author != lead):
                _set_source(page, reading, index, "signature", start, start + len(lead))
                return True
    if match := bracket_source(line.text.rstrip()):
        _set_source(page, reading, index, "in brackets at the end", match.start("name"), match.end("name"))
        return True
    if last and len(reading.active) > 1 and (match := dash_source(line.text)) and (line.label is None):
        _set_source(page, reading, index, "signature", match.start("name"), match.end("name"))
        reading.used.add(index)
        return True
    return False


def _set_source(page: Page, reading: Reading, index: int, rule: str, start: int, end: int) -> None:
    text = page.lines[index].text
    while end > start and text[end - 1] in " ,;|*_–—-([":
        end -= 1
    while start < end and text[start] in " *_":
        start += 1
    if end > start:
        reading.source = text[start:end]
        reading.note("source", rule, page, index, start, end)


_BRAND: Final = (
    re.compile(
        r"(?:news\s+)?updates\s+from\s+(?P<name>[A-Z][\w.&' -]{2,30}?)(?:\s+(?:on|by|via|in)\b|[.!,]|$)"
    ),
    re.compile(r"^(?P<name>[A-Z][\w.&' -]{2,30}?)\s+uses?\s+(?:affiliate\s+links|cookies)"),
    re.compile(
        r"(?:tip\s+for|subscribe\s+to|support)\s+(?P<name>(?:The\s+)?[A-Z][\w.&'-]+(?:\s[A-Z][\w.&'-]+){0,3})"
    ),
    re.compile(
        r"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?(?P<name>[A-Z][\w.&' -]{2,34}?)(?:[.,|]|\s+(?:All|\d{4})|$)"
    ),
)


def _read_issue(page: Page, reading: Reading) -> None:
    """The name of the newsletter whose head dates this item."""
    dated_by = reading.part.dated_by
    if reading.source is not None or dated_by is None or not page.active or page.bodies(0, dated_by):
        return
    line = page.lines[page.active[0]]
    if page.active[0] < dated_by and line.title_like and line.anchor is None and len(line.content.split()) <= 6:
        _set_source(page, reading, page.active[0], "masthead", line.start, line.start + len(line.content))


def _read_masthead(page: Page, reading: Reading) -> None:
    """The name of the paper above the title of a single page."""
    title = reading.evidence.get("title")
    if reading.source is not None or title is None:
        return
    text = " ".join(line.content for line in page.lines[title.line :])
    for index in [i for i in reading.active if i < title.line - 1]:
        line = page.lines[index]
        name = line.content.strip(" *_")
        words = name.split()
        if (
            index in reading.used
            or line.anchor is not None
            or line.label is not None
            or not 1 <= len(words) <= 5
            or len(name) < 4
        ):
            continue
        named = re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None and (
            len(words) > 1 or len(name) > 7
        )
        if media_like(name) or named:
            _set_source(page, reading, index, "masthead", line.start, line.start + len(line.content))
            return


def _read_brand(page: Page, reading: Reading) -> None:
    """The site that a page's own debris names, and the author that its author box names."""
    for index, mark in sorted(page.debris.items()):
        text = page.lines[index].text
        if reading.author is None and mark.reason in (Reason.AUTHOR_BOX, Reason.TEASER):
            if match := re.search(
                r"(?:posts|articles|stories)\s+by\s+(?P<name>[\w .'’-]{4,40}?)\s*$", text, re.IGNORECASE
            ):
                reading.author = match["name"]
                reading.note("author", "author box", page, index, match.start("name"), match.end("name"))
        if reading.source is None and mark.reason in (Reason.PROMPT, Reason.ADVERT, Reason.COPYRIGHT):
            for pattern in _BRAND:
                if (match := pattern.search(text)) and match["name"].casefold() not in (
                    "all",
                    "our",
                    "us",
                    "this site",
                    "this website",
                ):
                    reading.source = match["name"].strip()
                    reading.note(
                        "source",
                        "named in the page's own notices",
                        page,
                        index,
                        match.start("name"),
                        match.end("name"),
                    )
                    break


__all__ = ["Reading", "SafeText", "known", "read_part"]
