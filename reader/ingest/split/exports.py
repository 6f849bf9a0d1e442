"""Exports of press databases: documents with fields, and a line at which each of them begins or ends.

"2 of 31 DOCUMENTS" (Lexis), "Document 2 of 31" (ProQuest), "End of Document" (Nexis), "Document
LBA0000020230912ej9c001xw" (Factiva). The database says where its documents are, so that nothing else
cuts them; the day on which it loaded them is not that of publication.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.lines.labels import Field, Label
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part

EXPORT: Final = "document of an export"
_FIRST: Final = re.compile(
    r"(?:document\s+(?P<number>\d{1,4})\s+of\s+(?P<all>\d{1,4})|(?P<number_>\d{1,4})\s+of\s+(?P<all_>\d{1,4})\s+documents?)$",
    re.IGNORECASE,
)
_LAST: Final = re.compile(
    r"End\s+of\s+Document$|(?:AN\s+)?Document\s+(?P<number>[A-Z]{1,8}\d*(?:19|20)\d{6}[a-z][a-z\d]{6,9})$"
)
_HEAD_FIELD: Final = re.compile(
    r"(?:section|length|series|edition|dateline|type|correction-date)\s*:\s*\S|body$|full\s+text$|\d[\d,.]*\s+words$|"
    r"©|copyright\b",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"[A-Z]{3,8}$|English$|German$|French$|Spanish$|Italian$|Portuguese$|Dutch$")
"""Below the publisher in Factiva: its code, and the language."""
_TAIL: Final = re.compile(
    r"classification$|(?:load-date|language|publication-type|document-type|journal-code|subject|geographic|industry|"
    r"organi[sz]ation|company(?:\s*/\s*organi[sz]ation)?|person|ticker|acc-no|issn|identifier\s*/\s*keyword)\s*:|"
    r"(?:CO|IN|NS|RE|IPD|IPC|PUB|AN)\s{2,}",
    re.IGNORECASE,
)
_BORDER: Final = "between the documents of an export"
_FIELD: Final = Debris(Reason.LABEL, "a field of an export")
_FRAME: Final = (Reason.NAVIGATION, Reason.TEASER, Reason.LABEL)
"""Reasons of saved pages; a database has no frame."""
_CODES: Final = {"HD": Field.TITLE, "BY": Field.AUTHOR, "PD": Field.DATE, "SN": Field.SOURCE}
"""Fields of Factiva that say what a document is: "PD  12 September 2023"."""
_CODED: Final = re.compile(
    r"(?P<code>HD|BY|PD|SN|SE|WC|ET|SC|ED|PG|VOL|LA|CY|CR)(?:\t|\s{2,})(?:By\s+)?(?P<value>\S.*)$"
)
_TEXTS: Final = ("LP", "TD", "ART")
_KEPT: Final = (Field.SOURCE, Field.DATE)
"""Fields below the text that say what the document is, as ProQuest has them."""
_LOADED: Final = re.compile(r"\W*load-date", re.IGNORECASE)
_PROSE: Final = 12
_HOUR: Final = re.compile(r"\d{1,2}[:.]\d\d\b.{0,8}$")
_PUBLISHER: Final = 60
_LONGEST: Final = 120
_ABOVE: Final = 2
"""Lines above the day where a publisher stands above it: a title, the publisher."""
_PREFACE: Final = 2
"""Paragraphs above the first document from which on they are a text of their own."""


def exported(page: Page) -> list[Part]:
    """The documents of an export as parts; none where the page is not one."""
    found = _between_firsts(page) or _up_to_lasts(page)
    if found is None or not any(page.contents(start, stop) for start, stop in found[1]):
        return []
    borders, spans = found
    before = dict(page.debris)
    page.debris.update(dict.fromkeys(borders, Debris(Reason.LABEL, _BORDER)))
    for start, stop in spans:
        _leave_out_fields(page, start, stop)
    page.refresh()
    parts = []
    for start, stop in spans:
        lines = page.between(start, stop)
        if lines and page.contents(start, stop):
            day = _day(page, lines)
            if day is not None:
                _name_publisher(page, lines, day)
                first = page.lines[lines[0]]
                if page.bodies(start, day) and first.label is None and first.anchor is None:
                    first.label = Label(Field.TITLE, "title", first.content, 0, len(first.content))
            parts.append(Part(lines[0], stop, Candidate(lines[0], EXPORT, 5.0, day)))
    if not parts:  # nothing but fields
        page.debris.clear()
        page.debris.update(before)
        page.refresh()
    return parts


_Found = tuple[list[int], list[tuple[int, int]]]


def _between_firsts(page: Page) -> _Found | None:
    """The lines that count the documents, and the spans between them."""
    found = [(i, m) for i, line in enumerate(page.lines) if (m := _match(_FIRST, line.text)) is not None]
    numbers = [int(match["number"] or match["number_"]) for _, match in found]
    if len({match["all"] or match["all_"] for _, match in found}) != 1 or not _has_fields(page):
        return None
    if any(b - a != 1 for a, b in pairwise(numbers)):
        return None
    edges = [*(index + 1 for index, _ in found), len(page.lines)]
    above = found[0][0]
    preface = [(page.active[0], above)] if page.bodies(0, above) >= _PREFACE else []
    return [index for index, _ in found], [*preface, *pairwise(edges)]


def _up_to_lasts(page: Page) -> _Found | None:
    """The lines that end a document, and the spans up to them."""
    found = [(i, m) for i, line in enumerate(page.lines) if (m := _match(_LAST, line.text)) is not None]
    if not any(match["number"] for _, match in found) and not (found and _has_fields(page)):
        return None  # reports end with such words, too
    ends = [index for index, _ in found]
    return ends, list(pairwise([0, *(index + 1 for index in ends), len(page.lines)]))


def _has_fields(page: Page) -> bool:
    """Whether a line is a field as databases have them below a text."""
    return any(_TAIL.match(line.content) for line in page.lines if line.size <= _LONGEST)


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A pattern on a whole short line."""
    if len(text) > _LONGEST or not ("ocument" in text or "OCUMENT" in text or " of " in text):
        return None
    return pattern.match(text.strip())


def _leave_out_fields(page: Page, start: int, stop: int) -> None:
    """Mark the fields above the text, and all lines from the first field below it."""
    below = bodies = dated = False
    prose = max((i for i in range(start, stop) if _is_prose(page, i)), default=start)
    for index in range(start, stop):
        line = page.lines[index]
        if line.kind in (Kind.BLANK, Kind.RULE):
            continue
        if line.content in _TEXTS:
            page.debris[index] = _FIELD
            continue
        if (coded := _CODED.match(line.content)) is not None:
            _read_code(page, index, coded)
            continue
        field = _TAIL.match(line.content) is not None
        below = below or (field and index > prose)
        kept = line.label is not None and line.label.field in _KEPT and not _is_later(line)
        if kept:
            page.debris.pop(index, None)
        elif below or (not bodies and (field or _heads(line, dated=dated))):
            page.debris[index] = _FIELD
        else:
            bodies = bodies or page.is_body(index) or _is_prose(page, index)
            dated = dated or line.anchor is not None
            mark = page.debris.get(index)
            if mark is not None and mark.reason in _FRAME and mark.detail != _BORDER:
                del page.debris[index]


def _heads(line: Line, *, dated: bool) -> bool:
    """Whether a line above the text is a field; a code of capitals is one below the day, above it a title."""
    return bool(_HEAD_FIELD.match(line.content) or (dated and _CODE.match(line.content)))


def _is_prose(page: Page, index: int) -> bool:
    """Whether a line is a sentence of the text, so that no field below the text stands above it."""
    line = page.lines[index]
    return line.closed and line.size >= _PROSE and index not in page.debris and not _TAIL.match(line.content)


def _read_code(page: Page, index: int, coded: re.Match[str]) -> None:
    """Read a field with its code."""
    line = page.lines[index]
    field = _CODES.get(coded["code"])
    if field is None:
        page.debris[index] = _FIELD
    else:
        line.label = Label(field, coded["code"], coded["value"], coded.start("value"), coded.end("value"))


def _is_later(line: Line) -> bool:
    """Whether a line has the day of loading or of a change."""
    return _LOADED.match(line.content) is not None or tells_change(line.content)


def _day(page: Page, lines: list[int]) -> int | None:
    """The line with the day of publication."""
    for index in lines:
        line = page.lines[index]
        anchor = line.anchor
        if anchor is None or anchor.mention.day is None or _is_later(line):
            continue
        if anchor.labelled or anchor.role in (Role.ALONE, Role.BYLINE):
            return index
    return None


def _name_publisher(page: Page, lines: list[int], day: int) -> None:
    """Read the line beside the day as the source, where no field names it.

    Lexis and Nexis have the publisher above the day, Factiva below.
    """
    if any(page.lines[i].is_field(Field.SOURCE) for i in lines):
        return
    at = lines.index(day)
    above = lines[at - 1] if at else None
    below = [i for i in lines[at + 1 : at + 3] if not _HOUR.match(page.lines[i].content)][:1]
    named_above = above is not None and at <= _ABOVE and page.lines[above].label is None
    for index in [above] if above is not None and named_above else below:
        line = page.lines[index]
        if line.label is None and line.anchor is None and line.size <= _PUBLISHER and not line.closed:
            line.label = Label(Field.SOURCE, "publisher", line.content, 0, len(line.content))
