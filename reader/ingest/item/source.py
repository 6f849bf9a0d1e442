"""The source of a part: labels, signatures, brackets, agencies."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.item.author import BY_LEAD, VIA
from reader.ingest.item.reading import Reading
from reader.ingest.item.signatures import closing_paper, opening_paper, paper_alone
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.datelines import read_place_line
from reader.ingest.lines.labels import Field
from reader.ingest.publishers import bracket_source, dash_source, known, media_like
from reader.ingest.split.endings import PAPER_AND_PLACE
from reader.ingest.split.leadins import lead_in
from reader.ingest.split.page import Page, source_tail

_NO_PAPER: Final = re.compile(
    r"(?:no|nr|issue|vol|volume|number|n°|ausgabe|numéro|número)\b|(?:by|von|par|por|door)$|\d+\s(?:comments?|kommentare?|replies|views?)\b",
    re.IGNORECASE,
)
"""The number of an issue, a byline that lost its name, a count."""


def read_source(page: Page, reading: Reading, *, alone: bool) -> None:
    if reading.source is not None and reading.evidence["source"].rule != "agency dateline":
        return
    head = set(reading.active[:6])
    for index in [*reversed(reading.active[-4:]), *reading.active[:6], *reversed(reading.active)]:
        line = page.lines[index]
        if line.label is not None and line.label.field is Field.SOURCE:
            start, end = line.start + line.label.start, line.start + line.label.end
            if line.anchor is not None and start < line.anchor.mention.start < end:
                end = line.anchor.mention.start
            elif (dated := _DATED_SOURCE.fullmatch(line.text, start, end)) is not None:
                end = dated.end("name")
            set_source(page, reading, index, "source line", start, end)
            reading.used.add(index)
            return
    if reading.source is not None or not reading.active:
        return
    if _beside_day(page, reading) or _field_in_line(page, reading):
        return
    for index in reversed(reading.active[-3:]):
        line = page.lines[index]
        if tail := source_tail(line.text):
            end = tail.start("name") + len(_NEXT_FIELD.split(tail["name"], maxsplit=1)[0])
            set_source(page, reading, index, "source at the end", tail.start("name"), end)
            return
        if _signature_source(page, reading, index, index in head):
            return
    endings = page.endings
    for index in reversed(reading.active) if endings else ():
        if (ending := endings.get(index)) is not None:
            rule = "in the form of its likes at the end"
            set_source(page, reading, ending.line, rule, ending.start, ending.end)
            return
    for index in reading.active[:8]:
        anchor = page.lines[index].anchor
        if anchor is not None and anchor.role is Role.BYLINE and (via := VIA.match(anchor.lead)):
            start = page.lines[index].text.find(anchor.lead)
            set_source(page, reading, index, "byline", start + via.start("source"), start + via.end("source"))
            return
        if (
            anchor is not None
            and anchor.role is Role.BYLINE
            and (reading.author is None or media_like(anchor.lead.strip(" ,|")))
        ):
            lead = re.sub(
                r"^(?:source|via|quelle)\s*[:：]\s*",
                "",
                anchor.lead.strip(" |·•,(–—/:*_-"),
                flags=re.IGNORECASE,
            )
            if (
                len(lead) > 2
                and len(lead) < 50
                and not BY_LEAD.match(lead)
                and not (anchor.labelled and not media_like(lead))
                and not _NO_PAPER.match(lead)
                and (lead.lower() != lead.upper() or media_like(lead))
            ):
                start = page.lines[index].text.find(lead)
                set_source(page, reading, index, "byline", start, start + len(_paper_of(page, lead)))
                return
    if _told_by(page, reading):
        return
    for find_paper in (opening_paper, closing_paper, paper_alone):
        if (place := find_paper(page, reading)) is not None:
            set_source(page, reading, place[0], "signature", *place[1:])
            return
    first = reading.active[0]
    for index in reading.active[:4]:
        if dateline := read_place_line(page.lines[index].text, page.lines[index].start):
            if dateline["agency"]:
                set_source(
                    page, reading, index, "agency dateline", dateline.start("agency"), dateline.end("agency")
                )
            reading.offsets[index] = dateline.end()
            return
        if index != first and page.is_body(index):
            break


_DATED_SOURCE: Final = re.compile(r"(?P<name>[^,\d()]{3,50}),\s[^()]{0,20}\d{4}\s*(?:\([^()]{3,50}\))?\W*")
"""A paper with its day and who wrote it: "Evening Post, 20 June 2010 (Neil Garside)"."""


def _beside_day(page: Page, reading: Reading) -> bool:
    """The paper beside the day of the item."""
    papers = page.papers_beside
    if not papers:
        return False
    day = reading.evidence.get("date")
    for index in (*((day.line - 1,) if day is not None else ()), *reading.active):
        if (paper := papers.get(index)) is not None and index in reading.active:
            set_source(page, reading, index, "beside the date", paper.start, paper.end)
            return True
    return False


_FIELD: Final = re.compile(
    r"(?:来源|來源|出典|source|quelle|fuente|fonte|bron|źródło|источник|المصدر)\s?[:：]\s*(?P<name>[^\W\d_][^|｜：:\d]{1,40}?)"
    r"\s*(?=$|[|｜]|\s{2,}|\d|[^\s：:]{2,6}[：:])",
    re.IGNORECASE,
)
_FIELDS_WITHIN: Final = 6


def _field_in_line(page: Page, reading: Reading) -> bool:
    """The field of a source among others, on the line of the day: "2019-12-10 来源：晚报 作者：…"."""
    for index in reading.active[:_FIELDS_WITHIN]:
        line = page.lines[index]
        if (
            line.anchor is None
            or line.size > _LONGEST_HEAD
            or (":" not in line.text and "：" not in line.text)
        ):
            continue
        if (match := _FIELD.search(line.text, line.start)) is not None:
            set_source(page, reading, index, "source line", match.start("name"), match.end("name"))
            return True
    return False


_LONGEST_HEAD: Final = 160


def _told_by(page: Page, reading: Reading) -> bool:
    """The source that opens an entry under a day, where those around it open with theirs."""
    under = reading.part.cut.under is not None or reading.part.cut.rule == "date line"
    index = next((i for i in reading.active if page.is_body(i)), None)
    if not under or index is None or index not in page.told_by:
        return False
    line = page.lines[index]
    if (match := lead_in(line.content)) is None:
        return False
    offset = line.text.index(line.content)
    set_source(
        page, reading, index, "before the entry", offset + match.start("name"), offset + match.end("name")
    )
    reading.offsets[index] = offset + match.end()
    return True


_NEXT_FIELD: Final = re.compile(r"\s+(?=[^\s:：]{1,12}\s?[:：])")
"""Where another field begins on the line of a source: "来源：晚报  作者：…"."""


def _paper_of(page: Page, lead: str) -> str:
    """The paper of "The Press, Christchurch": the place goes, if the bylines of the page all have one."""
    parts = PAPER_AND_PLACE.fullmatch(lead)
    if parts is None or (media_like(parts["place"]) and not media_like(parts["paper"])):
        return lead
    return parts["paper"] if page.placed_bylines or known(parts["paper"]) else lead


def _signature_source(page: Page, reading: Reading, index: int, in_head: bool) -> bool:
    """ "… said. (Reuters)", "— Coast Radio (May 4)", "The Guardian, 22 January 2019" at the foot of a
    part.
    """
    line = page.lines[index]
    anchor = line.anchor
    last = index == reading.active[-1]
    if anchor is not None and anchor.role is Role.END:
        lead = anchor.lead.strip(" |·•,(–—/:*_-")
        start = line.text.rfind(lead, 0, anchor.mention.start) if media_like(lead) else -1
        if start >= 0:
            set_source(page, reading, index, "signature", start, start + len(lead))
            return True
    if (
        anchor is not None
        and anchor.role in (Role.END, Role.BYLINE)
        and last
        and not in_head | (len(reading.active) > 1)
    ):
        lead = anchor.lead.strip(" |·•,(–—/:*_-")
        if lead and not BY_LEAD.match(lead):
            start = line.text.rfind(lead, 0, anchor.mention.start)
            set_source(page, reading, index, "signature", start, start + len(lead))
            return True
    if anchor is not None and anchor.role in (Role.END, Role.BYLINE) and last and len(reading.active) > 1:
        lead = anchor.lead.strip(" |·•,(–—/:*_-")
        if lead and len(lead) < 50 and not BY_LEAD.match(lead) and index != reading.active[0]:
            start = line.text.rfind(lead, 0, anchor.mention.start)
            if start >= 0 and (reading.author is None or reading.author != lead):
                set_source(page, reading, index, "signature", start, start + len(lead))
                return True
    if match := bracket_source(line.text.rstrip()):
        set_source(page, reading, index, "in brackets at the end", match.start("name"), match.end("name"))
        return True
    if last and len(reading.active) > 1 and (match := dash_source(line.text)) and (line.label is None):
        set_source(page, reading, index, "signature", match.start("name"), match.end("name"))
        reading.used.add(index)
        return True
    return False


_QUOTED: Final = re.compile(
    r"(?=.*[\"„“”«»《》])[\s,\"„“”«»《》]*(?P<name>[^\"„“”«»《》]*[^\s,\"„“”«»《》])[\s,\"„“”«»《》]*"
)
"""A name in quotes, with a comma inside them or behind."""


def set_source(page: Page, reading: Reading, index: int, rule: str, start: int, end: int) -> None:
    text = page.lines[index].text
    while end > start and text[end - 1] in " ,;|*_–—-([":
        end -= 1
    while start < end and text[start] in " *_":
        start += 1
    if (quoted := _QUOTED.fullmatch(text, start, end)) is not None:
        start, end = quoted.span("name")
    if end > start:
        reading.source = text[start:end]
        reading.note("source", rule, page, index, start, end)
