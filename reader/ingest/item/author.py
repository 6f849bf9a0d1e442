"""The author of a part."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.item.date_lines import HEAD_LINES
from reader.ingest.item.headline import APART
from reader.ingest.item.reading import Reading
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.persons import PERSON
from reader.ingest.publishers import known, media_like
from reader.ingest.split.page import Page
from reader.ingest.split.sides import Side

BY_LEAD: Final = re.compile(
    r"[*_(]*(?:(?:posted|published|written|submitted|filed)\s+(?:on\s+)?)?(?:by|von|par|por|di|door)\s+(?P<name>[^|·•,()–—/]{2,60}?)\s*(?:[|·•,()–—/].*|(?<!\w)-.*|-(?!\w).*|\bon\b.*)?$",
    re.IGNORECASE,
)


_AFTER_BY: Final = re.compile(
    r"[\s|·•,.–—-]*(?:(?:[Ii]n|[Uu]nder)\s[A-ZÀ-Þ][\w&,' -]{1,40}\s)?(?:(?:posted|published|written|rédigé|écrit|publié|posté|verfasst|geschrieben|erstellt|escrito|publicado|postado|scritto|"
    r"pubblicato|inserito|geschreven|geplaatst)\s+)?(?:by|von|par|por|da|door)\s+(?P<name>[\w .'’-]{2,50}?)\s*[|*_)]*$",
    re.IGNORECASE,
)


VIA: Final = re.compile(r"[*_(]*via\s+(?P<source>\S.*?)(?:\s+by\s+(?P<name>\S.*?))?\s+on\s*$", re.IGNORECASE)
"""What readers of feeds print below a title: "via City Desk by Lou Pavel on 3/25/12"."""


_AUTHOR_FIELD: Final = re.compile(
    r"(?:^|[\s|·•,–—-])(?:autor|author|autore|auteur|автор|作者|記者|记者)\s?[:：]\s*(?P<name>[\w.'’-]+(?:\s[\w.'’-]+){0,3})",
    re.IGNORECASE,
)
"""An author's field behind the date: "27 maja 2016 | Autor: Anna Drozd"."""


def read_author(page: Page, reading: Reading) -> None:
    if reading.author is not None:
        return
    for index in reading.active[: HEAD_LINES + 2] + reading.active[-3:]:
        line = page.lines[index]
        if line.label is not None and line.label.field is Field.AUTHOR and line.label.value:
            start = line.start + line.label.start
            _set_author(page, reading, index, start, start + len(line.label.value))
            if line.anchor is None or line.anchor.role is not Role.LEAD:
                reading.used.add(index)
            return
        if line.anchor is not None and line.anchor.role in APART and _author_beside(page, reading, index):
            return
    _lone_name(page, reading)


def _author_beside(page: Page, reading: Reading, index: int) -> bool:
    """A name on the line of the date: "By A. Writer | March 3", "March 3 by A. Writer", "A. Writer,
    March 3".
    """
    line = page.lines[index]
    anchor = line.anchor
    assert anchor is not None
    before = line.text[line.start : anchor.mention.start]
    via = VIA.match(before[:200])
    if (match := BY_LEAD.match(before) or via) and match["name"]:
        _set_author(page, reading, index, line.start + match.start("name"), line.start + match.end("name"))
        return True
    tail_at = max([anchor.mention.end, *(m.end for m in anchor.others)])
    tail = line.text[tail_at:]
    if match := _AFTER_BY.match(tail):
        _set_author(page, reading, index, tail_at + match.start("name"), tail_at + match.end("name"))
        return True
    if match := _AUTHOR_FIELD.search(tail[:160]):
        _set_author(page, reading, index, tail_at + match.start("name"), tail_at + match.end("name"))
        return True
    name = re.sub(r"\s\d{1,3}\s?min.*", "", tail[:200]).strip(" \t|·•,–—-")
    if PERSON.match(name) and not media_like(name):
        start = line.text.find(name, tail_at)
        _set_author(page, reading, index, start, start + len(name))
        return True
    lead = before.strip(" |·•,(–—/:*_-")
    if reading.part.cut.side is not Side.AFTER and PERSON.match(lead) and not media_like(lead):
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
            and PERSON.match(line.content)
            and not media_like(line.content)
            and not _OFFICE.match(line.content)
            and len(line.content) < 40
        ):
            _set_author(page, reading, index, line.start, line.start + len(line.content))
            reading.used.add(index)
            return


_OFFICE: Final = re.compile(
    r"the\s|.*\b(?:court|council|ministry|department|office|review|chamber|board)\b", re.IGNORECASE
)
"""Words in the name of a court or an office, and of no person."""


def _set_author(page: Page, reading: Reading, index: int, start: int, end: int) -> None:
    text = page.lines[index].text
    if dates := find(text, start, end):
        end = dates[0].start  # "Min Aung, The Courier, October 1, 2009"
    if role := _ROLE.fullmatch(text, start, end):
        end = role.end("name")
    while end > start and text[end - 1] in " *_,|":
        end -= 1
    if end == start:
        return
    if (paper := _paper_in(text[start:end])) is not None:
        if reading.source is None:
            reading.source = text[start + paper : end]
            reading.note("source", "byline", page, index, start + paper, end)
        end = start + len(_JOINT.sub("", text[start : start + paper]))
        if end == start:
            return
    reading.author = text[start:end]
    reading.note("author", "byline", page, index, start, end)


_ROLE: Final = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]*){1,3}?)(?:\s?,\s(?:[\w&'’-]+\s){0,4}?|\s(?:local\s+democracy\s+|staff\s+|senior\s+|chief\s+)+)"
    r"(?:correspondents?|reporters?|editors?|writers?|journalists?|columnists?|communications?|community|staff|newsroom|redakteur(?:in)?|korrespondent(?:in)?|"
    r"redactora?|corresponsal|redattore|redattrice|giornalista|journaliste|rédact(?:eur|rice)|verslaggever|redacteur)[\s*_,|]*",
    re.IGNORECASE,
)
"""A person with what he does: "Alan Munro, Highlands Correspondent", "Hannah Reed Local Democracy Reporter"."""
_JOINT: Final = re.compile(r"(?:[\s,/–—-]|\b(?:for|of|from|via)\b)+$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\s,/]\S*")


def _paper_in(name: str) -> int | None:
    """The column at which a known paper begins that ends a byline: "Jo Vale, CNN", "From Tribune News Services"."""
    starts = [m.start() for m in _WORD.finditer(name)][:_WORDS]
    paper = next((at for at in starts if known(name[at:])), None)
    if paper is not None:
        return paper
    person, comma, behind = name.partition(", ")
    named = comma and PERSON.match(person) and media_like(behind)
    return len(person) + len(comma) if named else None


_WORDS: Final = 8
