"""What a page calls itself in its first lines: news, a chronicle, a programme or minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.ingest.lines.line import Line
from reader.ingest.split.page import Page

TIMELINE: Final = re.compile(
    r"\b(?:timeline|chronology|chronicle|key\s+(?:dates|events|moments)|milestones|history|how\s+it\s+(?:happened|unfolded)|"
    r"what\s+happened\s+when|chronologie|\w*chronik|zeittafel|zeitleiste|cronología|cronologia|tijdlijn|oś\s+czasu|хронология|大事记|年表|"
    r"year\s+in\s+review|review\s+of\s+the\s+year|the\s+year\s+in|\w*rückblick|jaaroverzicht|terugblik|rétrospective|retrospectiva|"
    r"(?:das\s+war|des\s+jahres|de\s+l['’]année|del\s+año|do\s+ano|dell['’]anno|van\s+het\s+jaar)\b.{0,12}\b(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


_NEWS: Final = re.compile(
    r"\b(?:news|bulletin|updates?|nachrichten|neuigkeiten|aktuelles|actualités|noticias|notícias|notizie|nieuws|aktualności|новости)\b",
    re.IGNORECASE,
)


_PROGRAMME: Final = re.compile(
    r"\b(?:program(?:me)?|schedule|timetable|calendar|agenda|what['’]s\s+on|(?:diary|term)\s+dates|fixtures|itinerary|line-?up|minutes|"
    r"programm|spielplan|veranstaltungen|veranstaltungskalender|terminkalender|programa|calendario|calendrier|orario|harmonogram|"
    r"(?:\w+)?protokolle?|niederschrift|tagesordnung|procès-verbal|ordre\s+du\s+jour|orden\s+del\s+día|ordine\s+del\s+giorno|"
    r"verbale|notulen|protokół|протокол|zápis)\b|(?:議事録|議事要旨|会議録|行事予定|日程表)",
    re.IGNORECASE,
)
_TITLE_LINES: Final = 4
"""Lines from the top among which a page says what it is."""
_LONGEST: Final = 120


def says_news(page: Page) -> bool:
    """Whether the page calls itself news."""
    return any(_NEWS.search(line.content) for line in _first(page))


def retrospective(page: Page) -> bool:
    """Whether the page calls itself a timeline, a chronicle or the review of a year."""
    return any(line.title_like and TIMELINE.search(line.content) for line in _first(page))


def programme(page: Page) -> bool:
    """Whether the page calls itself a programme, a calendar or minutes."""
    for line in _first(page):
        if page.is_body(line.number - 1):
            return False
        if line.title_like and _PROGRAMME.search(line.content):
            return True
    return False


def _first(page: Page) -> Iterator[Line]:
    """The first short lines of a page, those without a letter left aside."""
    count = 0
    for index in page.active:
        line = page.lines[index]
        if any(map(str.isalnum, line.content)):
            count += 1
            if line.size < _LONGEST:
                yield line
        if count == _TITLE_LINES:
            return
