"""The places between two texts of a file at which another page may begin, with what their lines say.

The weights are logarithms of odds, rounded: they were fitted to pages of many publishers that were pasted
together at random, against the same pages alone.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.domain.item import Reason
from reader.ingest.lines.labels import Field
from reader.ingest.split.stretches import Stretches, is_day, is_name

ENDS: Final = frozenset(
    {
        Reason.SHARE,
        Reason.COMMENT,
        Reason.COPYRIGHT,
        Reason.TEASER,
        Reason.COUNTER,
        Reason.COOKIE,
        Reason.ERROR,
    }
)
"""What stands at the foot of a page."""
HEAD: Final = 4
"""Lines above a text among which its byline and its day stand."""
_LAST: Final = frozenset({Reason.COPYRIGHT, Reason.COOKIE, Reason.ERROR})
_PROMPTS: Final = frozenset({Reason.PROMPT, Reason.ADVERT, Reason.LABEL})
_NEAR: Final = 12
"""Lines above a text among which its headline stands."""
_PLAIN: Final = range(4, 13)
"""Lines between two texts that are no debris of their own: some are of head and foot, many are a menu."""


_GOES_ON: Final = re.compile(
    r"continues?\s+(?:reading\s+)?(?:below|after)|scroll\s+(?:down\s+)?to\s+continue|lesen\s+sie\s+(?:unten|nach\s+der\s+anzeige)\s+weiter|"
    r"(?:artikel|text)\s+geht\s+(?:unten|nach\s+der\s+anzeige)\s+weiter|la\s+suite\s+après|sigue\s+leyendo|continua\s+(?:após|abaixo|dopo)|"
    r"lees\s+verder\s+(?:onder|na)|продолжение\s+(?:ниже|после)",
    re.IGNORECASE,
)
"""What says that the same text goes on behind an advert."""


class Place(NamedTuple):
    """What stands between two texts."""

    number: int
    """Of the text below it."""
    first: int
    stop: int
    """Ranks of the first line between them, and of the text below."""
    titles: tuple[int, ...]
    """Ranks of the lines that may be the headline of the text below."""
    signed: bool
    """Whether a byline or a day stands above the text."""
    form: tuple[object, ...]
    """What the head is like, for telling a series of them."""
    hinted: bool
    """Whether more than a headline speaks for another page."""
    weight: float
    """What all signs but the texts say."""


def places_of(file: Stretches) -> list[Place]:
    """The places of a file, in order."""
    texts = file.texts
    return [_place(file, n) for n in range(1, len(texts)) if texts[n] - texts[n - 1] > 1]


def _place(file: Stretches, number: int) -> Place:
    first, stop = file.texts[number - 1] + 1, file.texts[number]
    reasons = [file.found[r] for r in range(first, stop) if r in file.found]
    ends, ways = not ENDS.isdisjoint(reasons), Reason.NAVIGATION in reasons
    near = range(max(file.last_of(_LAST, first, stop) + 1, stop - _NEAR), stop)
    titles = tuple(r for r in near if file.may_head(r))
    days = [r for r in range(first, stop) if is_day(file.shown[r])]
    below = [r for r in days if r >= stop - HEAD]
    named = any(is_name(file.shown[r]) for r in range(max(first, stop - HEAD), stop))
    anchor = file.shown[below[-1]].anchor if below else None
    labelled = anchor is not None and anchor.labelled
    apart = _apart(file, first, stop)
    linked = any(_is_address(file, r) for r in range(first, stop - 1))
    weight = 0.5 * ends + 0.1 * ways + 0.5 * (not _PROMPTS.isdisjoint(reasons))
    weight += 0.7 * bool(below) + 0.9 * named + 1.3 * labelled
    weight += 1.0 * apart + 0.6 * (stop - first - len(reasons) in _PLAIN)
    weight += 0.6 * _headed(reasons) + 1.0 * linked
    weight -= 1.1 * file.shown[stop].wrapped + 0.9 * (not file.shown[first - 1].closed)
    if any(_GOES_ON.search(file.shown[r].content) for r in range(first, stop) if r in file.found):
        weight -= 3.0
    if len(days) > 1 and Reason.TEASER in reasons:
        weight -= 1.5  # a list of other pages
    form: tuple[object, ...] = (
        None if anchor is None else anchor.role,
        labelled,
        named,
        linked,
        bool(below and titles and below[-1] < titles[-1]),
        reasons[-1] if reasons and not below and not named else None,
    )
    signed = bool(below) or named
    return Place(number, first, stop, titles, signed, form, ends or ways or signed or apart or linked, weight)


def _headed(reasons: list[Reason]) -> bool:
    """Whether the way around a site stands below the foot of a page: it is that of the next one."""
    foot = next((n for n, reason in enumerate(reasons) if reason in _LAST), len(reasons))
    return Reason.NAVIGATION in reasons[foot:]


def _is_address(file: Stretches, rank: int) -> bool:
    """Whether a line is an address apart from the text above, straight on top of a headline."""
    label, above = file.shown[rank].label, file.indexes[rank] - file.indexes[rank - 1]
    if label is None or label.field is not Field.LINK or rank in file.found or above < 2:
        return False
    return file.may_head(rank + 1) and file.indexes[rank + 1] == file.indexes[rank] + 1


def _apart(file: Stretches, first: int, stop: int) -> bool:
    """Whether more than one blank line stands somewhere between two texts."""
    lines = file.lines
    between = range(file.indexes[first - 1], file.indexes[stop])
    return any(lines[i].blank and lines[i + 1].blank for i in between)
