"""Anchors: dates that stand where a date of publication stands, with the role that they play there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from reader.ingest.dates.find import find, find_loose
from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import month_of, weekday_of
from reader.ingest.lines.date_labels import AGO, DATE_LABEL, GAP, LABEL_END, LATER_TIME, POSTED_BY
from reader.ingest.publishers import known, media_like


class Role(Enum):
    """Where on its line an anchor stands."""

    LEAD = "lead"
    """Date, a dash or colon, then running text."""
    TITLE_LEAD = "title lead"
    """Date, then a short text that reads like a title."""
    ALONE = "alone"
    """Nothing else on the line, or a label such as "Published:"."""
    BYLINE = "byline"
    """A short line of author, source or place with the date."""
    TAIL = "tail"
    """A short text that reads like a title, then the date."""
    DATELINE = "dateline"
    """Place, date, agency, dash, running text."""
    END = "end"
    """The last words of a paragraph, in brackets or after a dash."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date with its role. Columns are those of the whole line."""

    role: Role
    mention: Mention
    others: tuple[Mention, ...] = ()
    """Further dates of the same head line ("Updated: …")."""
    rest: int = 0
    """Where the text after date and separator begins, for LEAD, TITLE_LEAD and DATELINE."""
    lead: str = ""
    """The words before the date, for BYLINE, TAIL and DATELINE."""
    labelled: bool = False
    """A word such as "Published" stands before it."""
    separator: str = ""
    """What stands between date and text, folded to one of "-", ":", "|", ".", "" (a space)."""
    agency: str = ""
    """The agency in a dateline, as written."""


_OPEN: Final = re.compile(
    r"[\s(\[<*_\"“'【（「〔|~=·•—–-]*(?:(?:on|le|am|el|il|op|den|em|a|W\s+dniu)\s+)?[*_]*$", re.IGNORECASE
)


_SEPARATOR: Final = re.compile(
    r"[\s)\]>*_】）」〕]*(?P<mark>--+|[-–—―‒―−:：|•·/►»]|\.\s?[-–—]|[,，]\s?[-–—])\s*[*_]*\s*|[\s)\]>*_】）」〕]*(?P<dot>[.,，、。])\s+"
)


_CLOSE: Final = re.compile(r"[\s)\]>*_\"”'】）」〕|~=.·•:,;—–-]*$")


_DATELINE: Final = re.compile(
    r"[\"“*_]*(?:\([A-Z]{2,12}\)\s?[-–—]\s?)?(?P<place>[A-ZÀ-ÞĀ-ŽА-Я][\w'’./ -]{1,40}(?:,\s?[A-ZÀ-Þ][\w'’. -]{1,30}){0,2}?)\s*"
    r"(?:\((?P<agency>[A-Z][\w .&'’/-]{1,40})\)\s*)?(?:,|\s[-–—/]|\s\|)?\s*(?:(?:le|il|den|am|LE|IL|DEN|AM)\s+)?$"
)


_AFTER_DATELINE: Final = re.compile(
    r"\s*\.?\s*(?:(?:[(/](?P<agency>[\w][\w .&'’-]{1,40}?)[)/]|(?P<bare>[A-ZА-ЯЁ][A-ZА-ЯЁ. ]{2,20}))?\s*(?:\.?\s?(?:--+|[-–—―]|:|_(?=\s)))|/(?P<slashed>[A-Z][\w .-]{1,30})/\.)\s*"
)


_STOP_DATELINE: Final = re.compile(
    r"(?:\.|(?<=\.))\s+(?P<agency>(?!))?(?P<bare>(?!))?(?P<slashed>(?!))?(?=[A-ZÀ-Þ])"
)
_PLAIN_DATELINE: Final = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’./ -]{2,40}(?:,\s?[A-ZÀ-Þ][\w'’. ]{1,24})?|[A-ZÀ-Þ][\w'’. -]{2,24})\s*"
    r"\((?P<agency>[A-Z][\w .&'’-]{1,30})\)\s*(?:--+|[-–—―:]|_(?=\s))\s*(?=\S)"
)


_INNER_SENTENCE: Final = re.compile(r"[^\W\d_]{3,}[.!]\s+[\[(A-ZÀ-Þ]")


_SENTENCE: Final = re.compile(r"(?:(?:[^\W\d_]{3}|\d|[)\]\"”’])[.!?]|[。！？؟])['\"”’»)*_]*(?:\s|$)|[。！？]")


_REPOST: Final = re.compile(
    r"[*_(\s]*(?:this\s+(?:article|story|post|piece)\s+(?:was\s+|is\s+|has\s+)?)?(?:originally|first)\s+(?:published|appeared|posted|printed|ran)"
    r"(?:\s+(?:in|on|at|by)\s+(?P<name>(?:The\s+)?[A-ZÀ-Þ][\w'’&.-]*(?:\s(?!on\b)[\w'’&.-]+){0,5}?))?(?=\s+on\b|[,.(]|\s*$|\s+\d|\s+in\b)",
    re.IGNORECASE,
)


HEAD: Final = 110
"""How far into a line a date still counts as standing at its head."""


def read_anchor(text: str, start: int, *, heading: bool = False) -> Anchor | None:
    """Read the date that opens, closes or is a line; None for dates inside prose and for lines without
    one.
    """
    size = len(text)
    if size - start <= 24:
        bare = _bare_name(text, start)
        if bare is not None:
            return Anchor(Role.ALONE, bare)
    short = size - start <= 150
    stop = size if short else min(size, start + HEAD)
    mentions = find(text, start, stop) if _has_digit(text, start, stop) else []
    if not mentions and size - start <= 40 and _has_digit(text, start, size):
        mentions = find_loose(text)
        if len(mentions) > 1 and "|" in text:
            mentions = []  # the years of an archive to choose from
        if mentions and not (
            _OPEN.match(text[start : mentions[0].start]) and _CLOSE.match(text[mentions[-1].end :])
        ):
            follows = _SEPARATOR.match(text, mentions[0].end)
            if not (_OPEN.match(text[start : mentions[0].start]) and follows):
                mentions = []
    if mentions and (repost := _REPOST.match(text, start)) and repost.end() < mentions[0].start:
        return Anchor(Role.BYLINE, mentions[0], tuple(mentions[1:]), lead=repost["name"] or "", labelled=True)
    if mentions and (anchor := _at_head(text, start, mentions, short)):
        return anchor
    if mentions and short and (anchor := _at_tail(text, start, mentions)):
        return replace(anchor, role=Role.TAIL) if heading else anchor
    if not short and size - start > HEAD:
        return _at_end(text, max(start, size - 80))
    return None


_BARE: Final = re.compile(r"[*_\s]*([^\W\d_]+(?:-[^\W\d_]+)?)[*_:\s]*$")


def _bare_name(text: str, start: int) -> Mention | None:
    """A line with nothing but the name of a month or of a weekday."""
    match = _BARE.match(text, start)
    if match is None or len(match[1]) < 3 or not match[1][0].isupper():
        return None
    if len(match[1]) > 3 and (month := month_of(match[1])) is not None:
        return Mention(match.start(1), match.end(1), Shape.MONTH, None, month, None)
    if len(match[1]) > 5 and (weekday := weekday_of(match[1])) is not None:
        return Mention(match.start(1), match.end(1), Shape.NAMED, None, None, None, weekday)
    return None


def read_place_line(text: str, start: int) -> re.Match[str] | None:
    """A dateline without a date: "LONDON (Reuters) - …"."""
    return _PLAIN_DATELINE.match(text, start)


_DIGIT: Final = re.compile(r"[\d年]")


def _has_digit(text: str, start: int, stop: int) -> bool:
    return _DIGIT.search(text, start, stop) is not None


_PREPOSITIONS: Final = frozenset({"on", "le", "am", "el", "il", "op", "den", "em", "a", "w dniu"})


_LABEL_AFTER: Final = re.compile(
    r"(?:来源|來源|出典|作者|编辑|责任编辑|記者|source|quelle|fuente|fonte|bron|via|author|autor|auteur|autore)\s?[:：]|"
    r"(?:(?:words\s+|text\s+|written\s+)?by|von|par|por|di|door)\s+(?:\[\d+\]|\[)?[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,3}(?:\]\([^()\s]*\))?\W*$",
    re.IGNORECASE,
)
_NAME_AFTER: Final = re.compile(
    r"(?:by\s+)?(?:[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,2})?\s*(?:[|·•,]?\s*\d+\s*min(?:ute)?s?\b.*)?$"
)


def _at_head(text: str, start: int, mentions: list[Mention], short: bool) -> Anchor | None:
    first = mentions[0]
    before = text[start : first.start]
    labelled = bool(before) and DATE_LABEL.match(before) is not None
    spans = short and first.ranged and _OF_SPAN.fullmatch(before)
    if spans and (others := _all_dates(text, mentions)) is not None:
        return Anchor(Role.ALONE, first, others)
    if not labelled and not _OPEN.match(before):
        return (
            _dateline(text, start, first, before)
            or _wide_dateline(text, first, before)
            or _arabic_dateline(text, first, before)
        )
    after = text[first.end :]
    if short and (others := _all_dates(text, mentions)) is not None:
        years = [m.year for m in (first, *others) if m.year is not None]
        if not labelled and len(years) > 1 and max(years) - min(years) > 5:
            return None  # from birth to death
        return Anchor(Role.ALONE, first, others, labelled=labelled)
    separator = _SEPARATOR.match(after)
    rest = first.end + (
        separator.end() if separator else len(after) - len(after.lstrip(" \t\u00a0)]>*_】）」〕"))
    )
    words = text[rest:].strip().rstrip("*_ ")
    if not words or (short and words.casefold() in _ISSUE_WORDS):
        return Anchor(Role.ALONE, first, labelled=labelled)
    if short and AGO.fullmatch(words):
        return Anchor(Role.ALONE, first, labelled=labelled)
    if not separator and _PARTICLE.match(after):
        return None
    mark = _fold_separator(separator)
    if short and _LABEL_AFTER.match(words):
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
        and not _SENTENCE.search(words)
    ):
        return Anchor(Role.BYLINE, first, tuple(mentions[1:]), lead=words, separator=mark)
    if mark in ("", ".") and before.strip(" *_([").casefold() in _PREPOSITIONS:
        return None  # "On 4 December 1966 he …"
    if mark in ("", ".") and not _stands_apart(first, before, words, mark):
        return None
    sentence = _SENTENCE.search(words) is not None or len(words) > 140
    role = Role.LEAD if sentence else Role.TITLE_LEAD
    return Anchor(role, first, rest=rest, labelled=labelled, separator=mark)


_OF_SPAN: Final = re.compile(r"[\s*_(]*(?:from|du|vom|dal|del|de|van|od|с)\s+", re.IGNORECASE)
"""What stands before the first of several days: "Du 3 au 5 mai 2022"."""
_ISSUE_WORDS: Final = frozenset(
    {"issue", "edition", "print edition", "ausgabe", "edição", "édition", "edición", "edit history watch"}
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
    if (
        _CLOSE.match(rest)
        or LATER_TIME.fullmatch(rest)
        or re.fullmatch(
            r"\W*\d+\s*(?:min|minutes?|Min\.?|минут)\W*(?:read|reading|lesen|de lecture)?\W*",
            rest,
            re.IGNORECASE,
        )
    ):
        return tuple(mentions[1:])
    return None


def _dateline(text: str, start: int, mention: Mention, before: str) -> Anchor | None:
    if len(before) > 70:
        return None
    place = _DATELINE.match(before)
    if place is None:
        return None
    after = _AFTER_DATELINE.match(text, mention.end, mention.end + 140)
    if after is None and place["place"].isupper():
        after = _STOP_DATELINE.match(text, mention.end)
    if after is None or not text[after.end() :].strip():
        return None
    name = place["place"]
    if any(char.isdigit() for char in name):
        return None  # "CLAIM 1, Feb. 4, 2021: …"
    agency = (place["agency"] or after["agency"] or after["bare"] or after["slashed"] or "").strip()
    capitals = sum(c.isupper() for c in name) > len(name) * 0.6
    spelt = (
        _SPELT_PLACE.fullmatch(name) is not None
        and month_of(name) is None
        and weekday_of(name.split()[0]) is None
    )
    if spelt and re.match(r"\s*(?:--+|[–—])\s*[A-ZÀ-Þ\"“«„]", text[mention.end :]):
        capitals = True
    if not (capitals or agency) or (len(name.split()) > 5 and not capitals):
        return None
    left = len(text) - after.end()
    if left < (25 if capitals else 60) and not _SENTENCE.search(text, after.end()):
        return None
    return Anchor(Role.DATELINE, mention, rest=after.end(), lead=before.strip(), agency=agency, separator="-")


_SPELT_PLACE: Final = re.compile(
    r"(?!(?:On|In|At|By|The|From|Since|Until|And|But|Le|Am|El|Il|Op|Den|Updated|Published|Posted)\b)[A-ZÀ-Þ][\w'’.-]+(?:[ ,]+[A-ZÀ-Þ][\w'’.-]+){0,3}"
)
_WIDE_PLACE: Final = re.compile(r"[\s　]*(?:本报|本报讯|新华社|中新社|中新网)?[\u4e00-\u9fff]{0,9}$")
_WIDE_DESK: Final = re.compile(r"\s?(?:电|電|讯|訊)[\s　：:）)]*")


def _wide_dateline(text: str, mention: Mention, before: str) -> Anchor | None:
    """A Chinese dateline: paper or agency, place, date, then the word for a dispatch."""
    desk = _WIDE_DESK.match(text, mention.end)
    if desk is None or not _WIDE_PLACE.match(before):
        return None
    return Anchor(Role.DATELINE, mention, rest=desk.end(), lead=before.strip(), separator="-")


_ARABIC_PLACE: Final = re.compile(r"[\u0621-\u064a]+(?:\s[\u0621-\u064a]+){0,2}\s*[،,]?\s*(?:في\s)?$")
_ARABIC_DESK: Final = re.compile(r"\s*\((?P<agency>[^()]{2,40})\)\s*(?:--+|[-–—:])\s*(?=\S)")


def _arabic_dateline(text: str, mention: Mention, before: str) -> Anchor | None:
    """An Arabic dateline: place, date, the agency in brackets, a dash."""
    desk = _ARABIC_DESK.match(text, mention.end)
    if desk is None or not _ARABIC_PLACE.match(before):
        return None
    return Anchor(
        Role.DATELINE,
        mention,
        rest=desk.end(),
        lead=before.strip(" ،,"),
        agency=desk["agency"],
        separator="-",
    )


def _at_tail(text: str, start: int, mentions: list[Mention]) -> Anchor | None:
    last = mentions[-1]
    first = last
    for mention in reversed(mentions[:-1]):  # "Published: … | Updated: …" after a name
        between = text[mention.end : first.start].strip(" |·•,;/–—-()*_")
        if between and not DATE_LABEL.match(between + " "):
            break
        first = mention
    rest = text[last.end :]
    before = text[start : first.start]
    if (
        not _CLOSE.match(rest)
        and not re.match(r"\s*[|·•,-]?\s*\d+\s*min", rest)
        and not re.match(r"\s*[|·•–—-]\s*(?:filed|posted|in|tags?|category)\b.{0,60}$", rest, re.IGNORECASE)
        and not (POSTED_BY.match(before.strip()) and _IN_SECTION.match(rest))
        and not re.match(r"\s*[|·•–—-]\s*[A-ZÀ-Þ][\w .'’-]{1,40}(?<!\.)$", rest)
    ):
        return None
    lead = before.strip()
    if lead and last.day is not None and last.month is not None and first is last and _BRACKETED.search(lead):
        return Anchor(Role.END, last)
    if not lead or len(lead) > 130 or (len(lead) > 25 and _INNER_SENTENCE.search(lead)):
        return None
    if _AMENDED.match(lead.lstrip("[(")):
        return None
    labelled = LABEL_END.search(lead, max(0, len(lead) - 40)) is not None or POSTED_BY.match(lead) is not None
    gap = GAP.search(before)
    if gap is None and not labelled:
        return None
    role = Role.BYLINE if _is_byline(lead, text, first) else Role.TAIL
    return Anchor(
        role, first, tuple(m for m in mentions if m.start > first.start), lead=lead, labelled=labelled
    )


_IN_SECTION: Final = re.compile(r"\s(?:in|under)\s[A-ZÀ-Þ][^.!?]{1,50}$")
"""The section of a page behind its date: "Posted by Anna on 20 March 2023 in Projects"."""
_BRACKETED: Final = re.compile(r"(?:[^\W\d_]{2}[.!?][\"”’»]?\s*[(\[]|[。！？」]\s*[（(])$")
"""The end of a sentence, and then the bracket of the date behind it."""


_BY: Final = re.compile(
    r"[*_(]*(?:by|von|par|por|di|door|od|posted|published|written|submitted|filed|source|quelle|fuente|via)\b",
    re.IGNORECASE,
)


def _is_byline(lead: str, text: str, mention: Mention) -> bool:
    """Author, paper or place rather than a title: a by-word, or a few capitalised words and a comma or
    bar.
    """
    if _BY.match(lead):
        return True
    bare = lead.strip(" |·•,(—–/:*_-[")
    words = bare.split()
    if not 1 <= len(words) <= 5:
        return False
    if lead[-1:] in "|·•,—–" and known(bare):
        return True  # "dpa, 23 June 2022"
    capitals = sum(
        word[:1].isupper() or not word[:1].isalpha() or word in ("of", "the", "and", "de", "&", "der")
        for word in words
    )
    if len(words) <= 2 and not any(char.lower() != char.upper() for char in bare):
        capitals = len(words)  # a script without capitals: a place or a paper
    between = text[mention.start - 3 : mention.start]
    return capitals == len(words) and (lead[-1:] in "|·•,—–*_-" or lead[:1] in "—–-(" or "  " in between)


def _at_end(text: str, start: int) -> Anchor | None:
    """ "… said. (Reuters, 3 March 2023)" or "… said. — CNN, 3 March 2023"."""
    tail = text[start:]
    if _DIGIT.search(tail[-30:]) is None:
        return None
    opening = re.search(r"[.!?”\"’]\s*(?:[(\[]|[—–-]{1,2}\s)(?=[^()\[\]]{4,74}[)\]]?\W*$)", tail)
    if opening is None:
        return None
    mentions = find(text, start + opening.end())
    if not mentions or not _CLOSE.match(text[mentions[-1].end :]):
        return None
    lead = text[start + opening.end() : mentions[0].start].strip(" ,;–—-|")
    if _AMENDED.match(lead):
        return None
    return Anchor(Role.END, mentions[0], lead=lead)


_AMENDED: Final = re.compile(
    r"(?:am(?:ended|\.)?|en\.|r\.\s?s\.|by-?law|act|reg(?:ulation)?s?\.?|s\.\s?i\.|law|gesetz|art(?:icle)?\.?|cf\.|see|repealed|inserted|c\.|no\.)\b",
    re.IGNORECASE,
)
"""What stands before the date in a note on the history of a law."""
