"""Briefs that open with a few words and a full stop: "Theft, Mill Street. A resident reported …"."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page

_OPENING: Final = re.compile(
    r"[*_]*(?P<words>[A-ZÀ-ÞА-Я\"“«„¿¡0-9][^.:!?]{1,46}?)(?:[.!?][\"”»]?[*_]*|\s[-–—])\s+(?=[\"“«„¿¡(]?[A-ZÀ-ÞА-Я0-9])|[【《〖][^】》〗]{2,40}[】》〗]"
)
BELOW_RUBRIC: Final = "brief below a rubric"
_WORDS: Final = 7
_LONG: Final = 60
_LEAST: Final = 2
_RUBRIC: Final = re.compile(
    r"\W*(?:in\s+brief|(?:the\s+)?news\s+in\s+brief|briefs?|briefly|in\s+short|shorts|short\s+takes|quick\s+hits|news\s+briefs|also\s+this\s+week|"
    r"en\s+bref|brèves|kurz\s*(?:gemeldet|notiert|gefasst|&\s*knapp|und\s+knapp|berichtet)?|kurzmeldungen|meldungen|in\s+kürze|notizen|"
    r"breves|en\s+breve|noticias\s+breves|em\s+resumo|curtas|in\s+breve|brevi|notizie\s+in\s+breve|kort|kort\s+nieuws|in\s+het\s+kort|"
    r"w\s+skrócie|krótko|коротко|вкратце|kort\s+fortalt|i\s+korthet|notiser|lyhyesti|简讯|简明新闻|短讯|要闻|短信|ニュース短信)"
    r"(?:\s+(?:za\s+.{1,20}|за\s+.{1,20}|\(.{1,60}\)))*\W*(?:\(.{1,60}\))?\W*$",
    re.IGNORECASE,
)


def opens_run_in(page: Page, index: int) -> bool:
    """Whether a paragraph of one line opens with a few words that stand for its headline."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT or line.mark or line.wrapped or line.size <= _LONG:
        return False
    match = _OPENING.match(line.content)
    return match is not None and (match["words"] is None or len(match["words"].split()) <= _WORDS)


def in_one_case(page: Page, starts: list[list[int]]) -> list[list[int]]:
    """The same without those that open otherwise, where most open with words in capitals."""
    shouted = {i: page.lines[i].content.split(".")[0].isupper() for found in starts for i in found}
    if 2 * sum(shouted.values()) <= len(shouted):
        return starts
    return [[i for i in found if shouted[i]] for found in starts]


def run_in_briefs(page: Page) -> list[Candidate]:
    """Candidates at the entries below a rubric such as "In brief", each a line, up to one of another kind."""
    found: list[Candidate] = []
    for rubric in page.titled:
        line = page.lines[rubric]
        if line.size > _LONGEST or _RUBRIC.match(line.content) is None:
            continue
        entries: list[int] = []
        at = page.next(rubric)
        while at is not None and (
            opens_run_in(page, at) or _is_dated(page, at) or (entries and _is_bullet(page, at))
        ):
            entries.append(at)
            at = page.next(at)
        if len(entries) < _LEAST:
            continue
        page.debris.setdefault(rubric, Debris(Reason.LABEL, "a rubric over briefs"))
        found += [Candidate(i, BELOW_RUBRIC, 2.6, i if _is_dated(page, i) else None) for i in entries]
        if (
            at is not None
            and page.bodies(at, page.last_index())
            and page.lines[at].title_like
            and page.gap(at)
        ):
            found.append(Candidate(at, "behind briefs", 1.0))
    return found


_LONGEST: Final = 80


def _is_dated(page: Page, index: int) -> bool:
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.role is Role.LEAD and anchor.mention.day is not None


def _is_bullet(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.mark != "" and line.size > _LONG
