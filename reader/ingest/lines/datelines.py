"""Datelines: place, date, agency and a dash before running text, as agencies open their dispatches."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.mention import Mention
from reader.ingest.dates.names import month_of, weekday_of
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.edges import SENTENCE

_DATELINE: Final = re.compile(
    r"[\"“*_]*(?:\([A-Z]{2,12}\)\s?[-–—]\s?)?(?P<place>[A-ZÀ-ÞĀ-ŽА-Я][\w'’./ -]{1,40}(?:,\s?[A-ZÀ-Þ][\w'’. -]{1,30}){0,2}?)\s*"
    r"(?:\((?P<agency>[A-Z][\w .&'’/-]{1,40})\)\s*)?(?:,|\s[-–—/]|\s\|)?\s*(?:(?:le|il|den|am|LE|IL|DEN|AM)\s+)?\(?$"
)
_AFTER_DATELINE: Final = re.compile(
    r"\)?\s*\.?\s*(?:(?:[(/](?P<agency>[\w][\w .&'’-]{1,40}?)[)/]|(?P<bare>[A-ZА-ЯЁ][A-ZА-ЯЁ. ]{2,20}))?\s*(?:\.?\s?(?:--+|[-–—―]|:|_(?=\s)))|/(?P<slashed>[A-Z][\w .-]{1,30})/\.)\s*"
)
_STOP_DATELINE: Final = re.compile(
    r"(?:\.|(?<=\.))\s+(?P<agency>(?!))?(?P<bare>(?!))?(?P<slashed>(?!))?(?=[A-ZÀ-Þ])"
)
_PLAIN_DATELINE: Final = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’./ -]{2,40}(?:,\s?[A-ZÀ-Þ][\w'’. ]{1,24})?|[A-ZÀ-Þ][\w'’. -]{2,24})\s*"
    r"\((?P<agency>[A-Z][\w .&'’-]{1,30}|)\)\s*(?:--+|[-–—―:]|_(?=\s))\s*(?=\S)"
)


def read_place_line(text: str, start: int) -> re.Match[str] | None:
    """A dateline without a date: "LONDON (Reuters) - …", "Velde () – …" where the agency was taken out."""
    return _PLAIN_DATELINE.match(text, start)


def read_dateline(text: str, mention: Mention, before: str) -> Anchor | None:
    """The dateline that the words `before` a date open, in the ways of three scripts; or None."""
    return (
        _dateline(text, mention, before)
        or _wide_dateline(text, mention, before)
        or _arabic_dateline(text, mention, before)
    )


def _dateline(text: str, mention: Mention, before: str) -> Anchor | None:
    if len(before) > 70:
        return None
    place = _DATELINE.match(before)
    if place is None:
        return None
    after = _AFTER_DATELINE.match(text, mention.end, mention.end + 140)
    if after is None and (
        place["place"].isupper() or (place["agency"] and place["place"].split(",")[0].isupper())
    ):
        after = _STOP_DATELINE.match(text, mention.end)
    if after is None or not text[after.end() :].strip():
        return None
    name = place["place"].strip()
    if any(char.isdigit() for char in name):
        return None  # "CLAIM 1, Feb. 4, 2021: …"
    agency = (place["agency"] or after["agency"] or after["bare"] or after["slashed"] or "").strip()
    capitals = sum(c.isupper() for c in name) > len(name) * 0.6
    spelt = (
        _SPELT_PLACE.fullmatch(name) is not None
        and month_of(name) is None
        and weekday_of(name.split()[0]) is None
    )
    if spelt and _DASHED.match(text, mention.end):
        capitals = True
    if not (capitals or agency) or (len(name.split()) > 5 and not capitals):
        return None
    left = len(text) - after.end()
    if left < (25 if capitals or agency else 60) and not SENTENCE.search(text, after.end()):
        return None
    return Anchor(Role.DATELINE, mention, rest=after.end(), lead=before.strip(), agency=agency, separator="-")


_DASHED: Final = re.compile(r"\)?\s*(?:--+|[–—]|\.\s?-)\s*[A-ZÀ-Þ\"“«„]")
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
