"""Read the anchor of a line: the date that opens it, closes it or is all of it."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.find import find, find_loose
from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import month_of, weekday_of
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.at_head import at_head
from reader.ingest.lines.at_tail import at_tail
from reader.ingest.lines.edges import AMENDED, CLOSE, OPEN, SEPARATOR, YEAR_BEFORE
from reader.ingest.publishers import media_like

_REPOST: Final = re.compile(
    r"[*_(\s]*(?:this\s+(?:article|story|post|piece)\s+(?:was\s+|is\s+|has\s+)?)?(?:originally|first)\s+(?:published|appeared|posted|printed|ran)"
    r"(?:\s+(?:in|on|at|by)\s+(?P<name>(?:The\s+)?[A-ZÀ-Þ][\w'’&.-]*(?:\s(?!on\b)[\w'’&.-]+){0,5}?))?(?=\s+on\b|[,.(]|\s*$|\s+\d|\s+in\b)",
    re.IGNORECASE,
)
_COPIED_FROM: Final = re.compile(
    r"[*_(\s]*(?:re(?:printed|posted|published)\s+from|taken\s+from|copied\s+from|cross-?posted\s+from|repris\s+d[ue]|reproduit\s+de|"
    r"paru\s+dans|publié\s+(?:à\s+l['’]origine\s+)?dans|übernommen\s+(?:von|aus)|(?:zuerst\s+)?erschienen\s+(?:in|bei|auf)|nachgedruckt\s+aus|"
    r"tomado\s+de|publicado\s+(?:originalmente\s+)?en|publicado\s+(?:originalmente\s+)?em|retirado\s+de|tratto\s+da|ripreso\s+da|pubblicato\s+su|"
    r"overgenomen\s+(?:van|uit)|verschenen\s+in|перепечат\w+\s+из|перепост\s+из|опубликовано\s+в)\s+"
    r"(?P<name>(?:(?:le|la|the|el|il|der|die|das|dem|blog|site|журнала|газеты)\s+)*[^,.;:()]{3,48}?)(?=\s*[,(]|\s+\d|\s*$)",
    re.IGNORECASE,
)
"""What stands before the paper that a text was copied from, with its day behind."""
_FROM_PAPER: Final = re.compile(
    r"[*_(\s]*(?:from|aus|extrait\s+d[ue]|de|da|uit|из)\s+(?P<name>[^,.;:()\d]{3,48}?)(?=,\s|\s+(?:of|vom|du|del|van)\s|\s+\()",
    re.IGNORECASE,
)
"""The same without a verb: "From Northern Seas Magazine, November 2004"."""
HEAD: Final = 110
"""How far into a line a date still counts as standing at its head."""
_ENDS_FROM: Final = 36
"""Characters from which on a line may be a brief with its day at the end."""


SHORT: Final = 150
"""A line of so many characters is looked through for dates as a whole."""


def mentions_in(text: str, start: int, stop: int) -> list[Mention]:
    """The dates between two columns; looking for a number first is quicker, as most text has none."""
    return find(text, start, stop) if _DIGIT.search(text, start, stop) is not None else []


def read_anchor(
    text: str, start: int, *, heading: bool = False, mentions: list[Mention] | None = None
) -> Anchor | None:
    """Read the date that opens, closes or is a line; None for dates inside prose and for lines without
    one. `mentions` are the dates of a short line, where they have been found already.
    """
    size = len(text)
    if size - start <= 24:
        bare = _bare_name(text, start)
        if bare is not None:
            return Anchor(Role.ALONE, bare)
    short = size - start <= SHORT
    if mentions is None:
        mentions = mentions_in(text, start, size if short else start + HEAD)
    if not mentions and size - start <= 40:
        mentions = _loose(text, start)
    if not mentions:
        return _at_end(text, max(start, size - 80)) if size - start > HEAD else None
    if size - start <= _COPIED and _OF_THE_COPY.match(text, start):
        return None
    repost = _REPOST.match(text, start) or (_COPIED_FROM.match(text, start) if short else None)
    if repost is None and short and (named := _FROM_PAPER.match(text, start)) and media_like(named["name"]):
        repost = named
    if repost and repost.end() < mentions[0].start:
        return Anchor(Role.BYLINE, mentions[0], tuple(mentions[1:]), lead=repost["name"] or "", labelled=True)
    if anchor := at_head(text, start, mentions, short):
        return anchor
    if short and (anchor := at_tail(text, start, mentions)):
        return anchor._replace(role=Role.TAIL) if heading else anchor
    return _at_end(text, max(start, size - 80)) if size - start > _ENDS_FROM else None


def _loose(text: str, start: int) -> list[Mention]:
    """The season or the year that is all of a short line, or stands before its text."""
    mentions = find_loose(text)
    if not mentions or (len(mentions) > 1 and "|" in text):
        return []  # the years of an archive to choose from
    if not OPEN.match(YEAR_BEFORE.sub("", text[start : mentions[0].start])):
        return []
    closed = CLOSE.match(text[mentions[-1].end :]) or SEPARATOR.match(text, mentions[0].end)
    return mentions if closed else []


_COPIED: Final = 60
_OF_THE_COPY: Final = re.compile(
    r"\W*(?:hearing\s+dates?|dates?\s+of\s+(?:the\s+)?hearing|heard\s+on|load[-\s]date|retrieved|accessed|date\s+accessed|downloaded|crawled|captured|fetched|abgerufen|consulté|consultado)\b",
    re.IGNORECASE,
)
"""What stands before the day on which a copy was made, or a case was heard, which is none of publication."""
_OPENING: Final = re.compile(
    r"(?:[.!?”\"’]\s*(?:[(\[]|[—–-]{1,2}\s)|[。！？」』”]\s?[(（])(?=[^()\[\]（）]{4,74}[)\]）]?\W*$)"
)
_BARE: Final = re.compile(r"[*_\s]*([^\W\d_]++(?:-[^\W\d_]++)?+)[*_:\s]*$")


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


_DIGIT: Final = re.compile(r"[\d年]")
_AROUND: Final = ' ,，;–—-|"„“”«»《》'
"""What stands around the name of a paper before its day."""


def _at_end(text: str, start: int) -> Anchor | None:
    """ "… said. (Reuters, 3 March 2023)" or "… said. — CNN, 3 March 2023"."""
    if _DIGIT.search(text, len(text) - 30) is None:
        return None
    opening = _OPENING.search(text, start)
    if opening is None:
        return None
    mentions = find(text, opening.end())
    if not mentions or not CLOSE.match(text[mentions[-1].end :]):
        return None
    lead = text[opening.end() : mentions[0].start].strip(_AROUND)
    if AMENDED.match(lead):
        return None
    return Anchor(Role.END, mentions[0], lead=lead)
