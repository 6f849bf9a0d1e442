"""Dates at the head of their line, before its text or alone."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.date_labels import AGO, DATE_LABEL, LATER_TIME
from reader.ingest.lines.datelines import read_dateline
from reader.ingest.lines.edges import CLOSE, OPEN, SENTENCE, SEPARATOR, YEAR_BEFORE
from reader.ingest.publishers import media_like

_PREPOSITIONS: Final = frozenset({"on", "le", "am", "el", "il", "op", "den", "em", "a", "w dniu"})
_LABEL_AFTER: Final = re.compile(
    r"(?:来源|來源|出典|作者|编辑|责任编辑|記者|source|quelle|fuente|fonte|bron|via|author|autor|auteur|autore|автор|źródło|författare|forfatter|dodał[a]?)\s?[:：]|"
    r"(?:(?:words|text|written|posted|published)?\s*by|(?:verfasst|geschrieben|erstellt)?\s*von|(?:rédigé|écrit|publié|posté)?\s*par|"
    r"(?:escrito|publicado|postado)?\s*por|di|(?:scritto|pubblicato|inserito)\s+da|(?:geschreven|geplaatst)?\s*door)\s+"
    r"(?:\[\d+\]|\[)?[A-ZÀ-Þ][\w.'’-]+(?:\s(?:de|des|du|del|della|di|da|do|la|le|van|von|der)\b)*(?:\s(?:(?:de|des|du|del|di|da|la|van|von|der)\s)?[A-ZÀ-Þ][\w.'’-]+){0,3}(?:\]\([^()\s]*\))?\W*$",
    re.IGNORECASE,
)
_NAME_AFTER: Final = re.compile(
    r"(?:by\s+)?(?:[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,2})?\s*(?:[|·•,]?\s*\d+\s*min(?:ute)?s?\b.*)?$"
)


def at_head(text: str, start: int, mentions: list[Mention], short: bool) -> Anchor | None:
    """The anchor of a line whose first date stands at its head; None where it stands in prose."""
    first = mentions[0]
    before = text[start : first.start]
    if first.shape is Shape.YEAR:
        before = YEAR_BEFORE.sub("", before)
    labelled = bool(before) and DATE_LABEL.match(before) is not None
    spans = short and first.ranged and _OF_SPAN.fullmatch(before)
    if spans and (others := _all_dates(text, mentions)) is not None:
        return Anchor(Role.ALONE, first, others)
    if not labelled and not OPEN.match(before):
        return read_dateline(text, first, before)
    after = text[first.end :]
    if short and (others := _all_dates(text, mentions)) is not None:
        years = [m.year for m in (first, *others) if m.year is not None]
        if not labelled and len(years) > 1 and max(years) - min(years) > 5:
            return None  # from birth to death
        return Anchor(Role.ALONE, first, others, labelled=labelled)
    separator = SEPARATOR.match(after)
    rest = first.end + (
        separator.end() if separator else len(after) - len(after.lstrip(" \t\u00a0)]>*_】）」〕"))
    )
    words = text[rest:].strip().rstrip("*_ ")
    if not words or (short and words.casefold() in _ISSUE_WORDS):
        return Anchor(Role.ALONE, first, labelled=labelled)
    if short and (AGO.fullmatch(words) or _OF_A_PAPER.fullmatch(words) or _SECTION.fullmatch(words)):
        return Anchor(Role.ALONE, first, labelled=labelled)
    if not separator and _PARTICLE.match(after):
        return None
    mark = _fold_separator(separator)
    if short and _LABEL_AFTER.match(words):
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead="", labelled=labelled, separator=mark)
    if short and _SECTION_BY.fullmatch(words):
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead="", labelled=labelled, separator=mark)
    if short and mark == "|" and _NAME_AFTER.match(words):
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead="", separator=mark)
    if labelled and short:
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead=words, labelled=True, separator=mark)
    if (
        short
        and mark in (".", "|", "-")
        and len(words) < 48
        and media_like(words)
        and not _OF_A_REPORT.search(words)
        and not SENTENCE.search(words)
    ):
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead=words, separator=mark)
    if mark == "" and len(mentions) > 1 and short and not _has_words(text, rest, mentions):
        return None  # "1 February 2024 1 March 2024 2023 No 26": a row of a table
    if mark in ("", ".") and before.strip(" *_([").casefold() in _PREPOSITIONS:
        return None  # "On 4 December 1966 he …"
    if mark in ("", ".") and not _stands_apart(first, before, words, mark):
        return None
    sentence = len(words) > 140 or SENTENCE.search(words) is not None
    role = Role.LEAD if sentence else Role.TITLE_LEAD
    return Anchor(role, first, rest=rest, labelled=labelled, separator=mark)


_SECTION_BY: Final = re.compile(
    r"(?:[Ii]n|[Uu]nder|[Ff]iled\s+under)\s[A-ZÀ-Þ][\w&,' -]{1,40}\s(?:[Bb]y)\s[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,3}"
)
"""The section and the author behind the day: "On May 3, 2020 5:12 am In Metro by Ada"."""
_OF_A_REPORT: Final = re.compile(r"\s(?:from|on|at|about|in|for|after|über|aus|vom|sur|sobre|dal)\s")
"""What stands in the title "Report from the meeting", and in the name of no paper."""
_OF_A_PAPER: Final = re.compile(
    r"第?\s?[A-Z]?\d{1,3}\s?[版面](?:[:：\s]\S{1,12})?|(?:page|seite|s\.|p\.|pág\.|page)\s?\d{1,3}",
    re.IGNORECASE,
)
"""The page of a paper behind its day: "(2006-05-19) 第02版:国际"."""


_SECTION: Final = re.compile(r"[\[［【〔][^\[\]［］【】〔〕]{1,14}[\]］】〕]")
"""The section of a paper behind its day: "11月28日(水) 09:00 [経済]"."""


def _has_words(text: str, start: int, mentions: list[Mention]) -> bool:
    """Whether anything but dates, numbers and signs stands from a column on."""
    for mention in mentions[1:]:
        if _A_WORD.search(text, start, mention.start) is not None:
            return True
        start = mention.end
    return _A_WORD.search(text, start) is not None


_A_WORD: Final = re.compile(r"[^\W\d_]{3}|[^\W\d_a-zà-ÿA-ZÀ-Þ]")
_OF_SPAN: Final = re.compile(r"[\s*_(]*(?:from|du|vom|dal|del|de|van|od|с)\s+", re.IGNORECASE)
"""What stands before the first of several days: "Du 3 au 5 mai 2022"."""
_ISSUE_WORDS: Final = frozenset(
    {
        "issue",
        "edition",
        "print edition",
        "ausgabe",
        "edição",
        "édition",
        "edición",
        "edit history watch",
        "report",
        "update",
        "release",
    }
)
_PARTICLE: Final = re.compile(r"(?:から|まで|より|とい|以降|以来|[とにはもをがへの])[^ー]")
"""What follows a date inside a Japanese sentence."""


def _stands_apart(mention: Mention, before: str, words: str, mark: str) -> bool:
    """Whether a date with only a space or a full stop behind it is a heading of what follows, not prose."""
    if words[:1].islower() or words[:1] in ",;)":
        return False
    if before.strip(" *_") in ("[", "(", "【", "（") or before.strip().startswith(("**", "[")):
        return True
    if mention.shape in (Shape.MONTH, Shape.SEASON, Shape.YEAR):
        return False
    if (
        mention.shape in (Shape.ISO, Shape.COMPACT, Shape.NUMERIC)
        or mention.timed
        or mention.weekday is not None
    ):
        return True
    if words[:1].isascii() and words[:1].isalpha() and mark == "":
        return mention.year is not None and words[0].isupper()
    return not words[:1].isascii() or mention.year is not None


def _fold_separator(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    mark = match["mark"]
    if mark is None:
        return "."
    mark = mark.strip(" .,，")
    if mark[:1] in "-–—―‒−":
        return "-"
    return ":" if mark in (":", "：") else "|"


def _all_dates(text: str, mentions: list[Mention]) -> tuple[Mention, ...] | None:
    """The dates after the first, if the line holds nothing but dates and their labels."""
    position = mentions[0].end
    for mention in mentions[1:]:
        between = text[position : mention.start].strip(" |·•,;/–—-()*_")
        if between and not DATE_LABEL.match(between + " "):
            return None
        position = mention.end
    rest = text[position:]
    if CLOSE.match(rest):
        return tuple(mentions[1:])
    timed = _DIGIT.search(rest) is not None  # both of the others hold a number
    return tuple(mentions[1:]) if timed and (LATER_TIME.fullmatch(rest) or _READING.fullmatch(rest)) else None


_DIGIT: Final = re.compile(r"\d")
_READING: Final = re.compile(
    r"\W*(?:(?:lesezeit|reading\s+time|temps\s+de\s+lecture|tempo\s+(?:de\s+leitura|di\s+lettura)|tiempo\s+de\s+lectura|leestijd|"
    r"czas\s+czytania|lästid)\W*)?\d+\s*(?:min|minutes?|minuten|minutos|minuti|minuter|минут)\W*(?:read|reading|lesen|de lecture)?\W*",
    re.IGNORECASE,
)
"""How long a page takes to read: "4 min read"."""
