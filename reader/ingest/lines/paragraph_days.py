"""Days inside whole entries, told by their likes: behind the same words at the head, or at the very end.

"As printed in our October 25, 2012 issue... THE FARM BILL …", "… the targets for 2020. A. Writer | November 25, 2020
| 7:03 am", "Nakamba out for three monthspublished at 16:20 17 December 2021". One such line may be prose; where most
of a page is made of them, each is an entry with its day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Kind, Line

_LEAST: Final = 3
_HEAD: Final = 70
_TAIL: Final = 48
_PREFIX_WORDS: Final = 2
_MOST: Final = 0.6
"""The share of the long lines of a page that have the day at the same place."""
_LONG: Final = 60
_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"[\d年]")
"""What no date is without."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_BEHIND: Final = re.compile(
    r"[\s|·•,;:/–—()-]*(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?)?[\s|·•,;:/–—().-]*$", re.IGNORECASE
)
"""What may stand behind the last date of an entry: the hour."""
_SIGN: Final = re.compile(r"(?<=[^\W_])[\s.]*[×|·•›»]\s?#?$")
"""A sign between the source of an entry and its day, whatever the source: "#news.example × #Feb.24.2026 …"."""
_AFTER_PREFIX: Final = re.compile(
    r"\s*(?:issue|edition|number|ausgabe|numéro|número)?\s*(?:\.{2,}|…|[:–—-])?\s*", re.IGNORECASE
)


def mark_paragraph_days(lines: Sequence[Line]) -> None:
    """Read the day of entries that are one line each, where most lines of a page have theirs in one place."""
    entries = [line for line in lines if line.kind is Kind.TEXT and line.size > _LONG]
    plain = [
        line for line in entries if line.anchor is None and not line.wrapped and _DIGIT.search(line.text)
    ]
    least = max(_LEAST, _MOST * len(entries))
    if len(plain) < least:
        _mark_stretch(entries)
        return
    heads = [line for line in plain if _NUMBER.search(line.text, line.start, line.start + _HEAD)]
    if len(heads) >= least:
        _mark_heads(heads, least)
    tails = [line for line in plain if line.anchor is None and _NUMBER.search(line.text, _tail(line))]
    if len(tails) >= least:
        _mark_tails(tails, least)
    else:
        _mark_stretch(entries)


def _mark_heads(plain: Sequence[Line], least: float) -> None:
    groups: dict[tuple[str, ...], list[tuple[Line, Mention]]] = defaultdict(list)
    for line in plain:
        found = [
            m
            for m in find(line.text, line.start, line.start + _HEAD)
            if m.year is not None and m.month is not None
        ]
        before = line.text[line.start : found[0].start] if found else ""
        if (sign := _SIGN.search(before)) is not None:
            groups[(sign[0].strip(),)].append((line, found[0]))
        elif len(words := _WORD.findall(before)) >= _PREFIX_WORDS:
            groups[tuple(word.casefold() for word in words)].append((line, found[0]))
    for group in groups.values():
        if len(group) >= least:
            for line, mention in group:
                rest = _AFTER_PREFIX.match(line.text, mention.end)
                line.anchor = Anchor(
                    Role.LEAD, mention, rest=rest.end() if rest else mention.end, separator="-"
                )


def _tail(line: Line) -> int:
    """The column from which on a date is the last of a line."""
    return max(line.start, len(line.text) - _TAIL)


_IN_SENTENCE: Final = re.compile(
    r"(?:\b(?:on|in|of|since|until|till|from|by|before|after|to|the|dated|am|vom|bis|seit|den|im|le|du|de|depuis|el|del|desde|hasta|il|dal|al|"
    r"em|op|sinds|tot|dnia|od|do|от|до|с)|,)\s$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"(?:published|posted|updated|added)\s(?:on|at)\s$", re.IGNORECASE)


def _is_apart(text: str, start: int) -> bool:
    """Whether the date at a column is no part of the sentence before it: "… in the rain on 1 June 1978"."""
    before = text[max(0, start - _TAIL) : start]
    return _IN_SENTENCE.search(before) is None or _LABEL.search(before) is not None


def _glued(line: Line) -> list[Mention]:
    """The day that stands behind the last word of a line without a space: "… said so.27.05.2022"."""
    for edge in _EDGE.finditer(line.text, _tail(line)):
        if found := find(line.text[edge.end() :]):
            return [m._replace(start=m.start + edge.end(), end=m.end + edge.end()) for m in found[:1]]
    return []


_EDGE: Final = re.compile(r"[^\W\d_A-Z][.!?…»”\"')]*(?=\d|[A-Z])|[^\W\d_A-Z][.!?…»”\"')]+(?=\w)")


def _mark_tails(plain: Sequence[Line], least: float) -> None:
    found = [(line, day) for line in plain if (day := _last_day(line)) is not None]
    if len(found) >= least:
        for line, mention in found:
            line.anchor, line.complete = Anchor(Role.END, mention), True


def _last_day(line: Line) -> Mention | None:
    """The whole day at the very end of a line, apart from its last sentence."""
    mentions = find(line.text, _tail(line)) or _glued(line)
    if not mentions or mentions[-1].year is None or mentions[-1].day is None:
        return None
    last = mentions[-1]
    return last if _BEHIND.match(line.text, last.end) and _is_apart(line.text, last.start) else None


def _mark_stretch(entries: Sequence[Line]) -> None:
    """Read the days at the ends of entries that stand below each other on a part of a page: clippings above links."""
    if sum(_WITH_YEAR.search(line.text, _tail(line)) is not None for line in entries) < _STRETCH:
        return
    best: list[tuple[Line, Mention]] = []
    run: list[tuple[Line, Mention]] = []
    missed = 0
    for line in entries:
        day = None
        if _WITH_YEAR.search(line.text, _tail(line)) and (line.anchor is None or line.anchor.role in _AT_END):
            day = _last_day(line)
        if day is not None:
            run.append((line, day))
            best = max(best, run, key=len)
        else:
            missed += 1
            if missed > max(1, _MISSED * len(run)):
                run, missed = [], 0
    untold = sum(line.anchor is None for line, _ in best)
    if len(best) >= _STRETCH and 2 * untold >= len(best) and len({mention[3:6] for _, mention in best}) > 1:
        for line, mention in best:
            line.anchor, line.complete = Anchor(Role.END, mention), True


_WITH_YEAR: Final = re.compile(r"(?:1[5-9]|2[01])\d\d|\d[./-]\d\d?[./-]\d\d|['’]\d\d|[-\s]\d\d$|年")
"""What no whole day is without."""
_AT_END: Final = (Role.TAIL, Role.BYLINE, Role.END)
_STRETCH: Final = 5
_MISSED: Final = 0.34
"""Entries without a day among those of a stretch."""
