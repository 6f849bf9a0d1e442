"""What a page calls itself in its first lines: news, a chronicle, a programme or minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.ingest.lines.line import Line
from reader.ingest.split.page import Page

TIMELINE: Final = re.compile(
    r"\b(?:timeline|chronology|chronicle|key\s+(?:dates|events|moments)|milestones|history|how\s+it\s+(?:happened|unfolded)|"
    r"what\s+happened\s+when|chronologie|\w*chronik|zeittafel|zeitleiste|cronología|cronologia|tijdlijn|oś\s+czasu|хронология|хроника|大事记|年表|年譜|沿革|時系列|历程|연혁|경과|تسلسل\s+زمني|التسلسل\s+الزمني|kronoloji|kronologi\w*|tidslinje|aikajana|"
    r"idővonal|časová\s+osa|kalendarium|χρονολόγιο|historique|historie|historik|dates\s+cl[ée]s|fechas\s+clave|date\s+chiave|ważne\s+daty|"
    r"moments\s+clés|momentos\s+clave|day\s+by\s+day|tag\s+für\s+tag|jour\s+(?:par|après)\s+jour|d[íi]a\s+(?:a|por)\s+d[íi]a|giorno\s+(?:per|dopo)\s+giorno|"
    r"dag\s+(?:tot|na|voor)\s+dag|dzień\s+po\s+dniu|день\s+за\s+дн[её]м|the\s+story\s+so\s+far|"
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
    r"verbale|notulen|verslag|protokół|протокол|zápis(?:nica)?|jegyzőkönyv|pöytäkirja|referat|actas?|atas?|compte[-\s]rendu|"
    r"upcoming\s+events|events\s+calendar|próximos\s+eventos|évén?ements\s+à\s+venir|terminy|расписание|календарь|повестка|takvimi)\b|"
    r"(?:議事録|議事要旨|会議録|行事予定|日程表|スケジュール|会议记录|会议纪要|赛程|일정|회의록|محضر|جدول)",
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
