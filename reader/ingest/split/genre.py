"""What a page calls itself in its first lines: news, a chronicle, a programme or minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from reader.ingest.lines.line import Line
from reader.ingest.split.page import Page

TIMELINE: Final = re.compile(
    r"\b(?:timeline|chronology|chronicle|key\s+(?:dates|events|moments)|milestones|history|"
    r"how\s+(?:it|the\s+[\w' -]{2,30}?)\s+(?:happened|unfolded|came\s+about)|"
    r"what\s+happened\s+when|chronologie|\w*chronik|zeittafel|zeitleiste|cronología|cronologia|tijdlijn|oś\s+czasu|хронология|хроника|大事记|年表|年譜|沿革|時系列|历程|연혁|경과|تسلسل\s+زمني|التسلسل\s+الزمني|kronoloji|kronologi\w*|tidslinje|aikajana|"
    r"idővonal|časová\s+osa|kalendarium|χρονολόγιο|historique|historie|historik|dates\s+cl[ée]s|fechas\s+clave|date\s+chiave|ważne\s+daty|"
    r"moments\s+clés|momentos\s+clave|day\s+by\s+day|tag\s+für\s+tag|jour\s+(?:par|après)\s+jour|d[íi]a\s+(?:a|por)\s+d[íi]a|giorno\s+(?:per|dopo)\s+giorno|"
    r"dag\s+(?:tot|na|voor)\s+dag|dzień\s+po\s+dniu|день\s+за\s+дн[её]м|the\s+story\s+so\s+far|"
    r"year\s+in\s+review|review\s+of\s+the\s+year|(?:the|a|one)\s+year\s+in|year\s+at\s+a\s+glance|\w*rückblick|jaaroverzicht|terugblik|rétrospective|retrospectiva|"
    r"(?:das\s+war|des\s+jahres|de\s+l['’]année|del\s+año|do\s+ano|dell['’]anno|van\s+het\s+jaar)\b.{0,12}\b(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


NEWS: Final = re.compile(
    r"\b(?:news|briefs?|briefing|digest|headlines?|updates|newswire|bulletin|archi[vw]\w*|categor(?:y|ies)|kategori\w*|round-?up|wrap|roundup|summary|latest|alerts?|nachrichten|meldungen|"
    r"kurz(?:nachrichten|meldungen)?|brèves|actualités?|nouvelles|noticias|breves|titulares|notícias|notizie|brevi|nieuws|"
    r"kort|wiadomości|новост\w*|дайджест\w*|сводк\w*|кратко|newsletters?|press\s+(?:review|clippings?)|clippings|nachrichtenticker|presseschau|pressespiegel|"
    r"aktuelles|neuigkeiten|revue\s+de\s+presse|flash\s+info|boletín|revista\s+de\s+prensa|boletim|rassegna\s+stampa|bollettino|nieuwsbrief|aktualności|"
    r"przegląd\s+prasy|biuletyn|обзор\s+(?:прессы|новостей)|новини|nyheter|nyheder|nyhetsbrev|uutis\w*|zprávy|správy|aktuality|novinky|hírek|știri|noutăți|haberler?|"
    r"νέα|ειδήσεις|berita|tin\s+tức|vijesti|vesti|вести|समाचार|חדשות|اخبار)\b|"
    r"新聞|新闻|简讯|簡訊|摘要|要闻|要聞|ニュース|お知らせ|뉴스|소식|أخبار|نشرة|موجز|الأخبار",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"brief(?:ing)?|updates?|archi[vw]\w*|categor(?:y|ies)|kategori\w*|summary|latest|alerts?|wrap|kort",
    re.IGNORECASE,
)
_NAME: Final = 3
"""Words of a page's own name."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")


_PROGRAMME: Final = re.compile(
    r"\b(?:program(?:me)?|schedule|timetable|calendar|agenda|what['’]s\s+on|(?:diary|term)\s+dates|fixtures|itinerary|line-?up|minutes|"
    r"programm|spielplan|veranstaltungen|veranstaltungskalender|terminkalender|programa|calendario|calendrier|orario|harmonogram|"
    r"(?:\w+)?protokolle?|niederschrift|tagesordnung|procès-verbal|ordre\s+du\s+jour|orden\s+del\s+día|ordine\s+del\s+giorno|"
    r"verbale|notulen|verslag|protokół|протокол|zápis(?:nica)?|jegyzőkönyv|pöytäkirja|referat|actas?|atas?|compte[-\s]rendu|"
    r"upcoming\s+events|events\s+calendar|próximos\s+eventos|évén?ements\s+à\s+venir|terminy|расписание|календарь|повестка|takvimi)\b|"
    r"(?:議事録|議事要旨|会議録|行事予定|日程表|スケジュール|会议记录|会议纪要|赛程|일정|회의록|محضر|جدول)",
    re.IGNORECASE,
)
_REMEMBERED: Final = 256
"""Lines that are known to name news or not: several rules ask for the same ones."""
_TITLE_LINES: Final = 4
"""Lines from the top among which a page says what it is."""
_LONGEST: Final = 120


def says_news(page: Page) -> bool:
    """Whether the page calls itself news."""
    return any(names_news(line.content) for line in _first(page))


def retrospective(page: Page) -> bool:
    """Whether the page calls itself a timeline, a chronicle or the review of a year."""
    return any(_is_title(line) and TIMELINE.search(line.content) for line in _first(page))


_DIARY: Final = re.compile(
    r"\b(?:diary|diaries|log\s?book|travel\s?log|\w*tagebuch|\w*dagboe?k|dziennik|carnet\s+de|journal\s+de\s+bord|"
    r"cuaderno\s+de|diario\s+d[ei]|дневник|deník|päiväkirja|napló|günlüğü?)\b|日記|日记|일기",
    re.IGNORECASE,
)


def keeps_diary(page: Page) -> bool:
    """Whether the page calls itself a diary or a log book, and no news: its days are told by one hand."""
    named = any(_is_title(line) and _DIARY.search(line.content) for line in _first(page))
    return named and not says_news(page)


def _is_title(line: Line) -> bool:
    """Whether a line reads like a title, or would if it did not begin with a year."""
    return line.title_like or (line.content[0].isdigit() and not line.closed and not line.body_like)


def programme(page: Page, before: int | None = None) -> bool:
    """Whether the page calls itself a programme, a calendar or minutes, above the line at `before`."""
    for rank, line in enumerate(_first(page)):
        if not rank and line.number == page.active[0] + 1 and _PROGRAMME.match(line.content):
            return True  # "Minutes of the meeting of the parish council", wrapped as it may be
        if page.is_body(line.number - 1) or (before is not None and line.number > before):
            return False
        if line.title_like and _PROGRAMME.search(line.content):
            return True
    return False


def names_programme(content: str) -> bool:
    """Whether a line is the heading of a programme: "PROGRAMA", "Agenda der Woche"."""
    return len(content) <= _HEADING and _PROGRAMME.match(content.lstrip("*_#: ")) is not None


_HEADING: Final = 40


_MINUTES: Final = re.compile(
    r"\W*(?:draft\s+|unconfirmed\s+|approved\s+)?(?:minutes\s+(?:of|from)\b|(?:\w+)?protokoll\s+(?:der|über|des|zur|vom)\b|niederschrift\s+(?:der|über|des|zur)\b|"
    r"procès-verbal\s+d|acta\s+de\b|ata\s+d[ae]\b|verbale\s+de|notulen\s+van\b|protokół\s+(?:nr|z|ze)\b|протокол\s+(?:№|заседания|собрания)|议事录|会议纪要)",
    re.IGNORECASE,
)


def minutes(page: Page) -> bool:
    """Whether a page is the minutes of one meeting, which are one text whatever they tell."""
    return sum(_MINUTES.match(page.lines[i].content) is not None for i in page.active) == 1 and any(
        _MINUTES.match(line.content) for line in _first(page)
    )


def tells_one_text(lines: Sequence[Line]) -> bool:
    """Whether the first of some lines call what stands below minutes, a programme or a chronicle."""
    first = [line for line in lines[:_TITLE_LINES] if line.title_like and line.size < _LONGEST]
    return any(TIMELINE.search(line.content) or _PROGRAMME.search(line.content) for line in first)


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


@lru_cache(_REMEMBERED)
def names_news(content: str) -> bool:
    """Whether a line in the head of a page says that it holds news: "News in brief", "The latest".

    Words that articles use too count in short names alone: not in "Council briefing on water".
    """
    words = [m[0] for m in NEWS.finditer(content)]
    if not words or not all(map(_LOOSE.fullmatch, words)):
        return bool(words)
    name = _BEHIND_NAME.split(content, maxsplit=1)[0]
    return NEWS.search(name) is not None and len(_LETTERS.findall(name)) <= _NAME


_BEHIND_NAME: Final = re.compile(r"\s[/|–—-]\s|[/|:]")
