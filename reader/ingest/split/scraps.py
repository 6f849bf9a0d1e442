"""Scraps: what stands beside an article on its page, and is no page of its own.

What a site says of itself, a caption above the headline, teasers, comments, the notice at the foot. Some have
a headline of their own and no word in common with the article, as another page has.
"""

from __future__ import annotations

from typing import Final

from reader.domain.item import Reason
from reader.ingest.lines.address import speaks_of_us
from reader.ingest.lines.line import Line
from reader.ingest.split.places import Place
from reader.ingest.split.stretches import Stretches, is_day

SHORT: Final = 150
LITTLE: Final = 200
"""Characters below a place that make no text yet, and those that make little."""
FEW: Final = 600
"""Characters of text below which words say little."""
_SAID: Final = 0.6
"""The share of what stands below a place that speaks of the site, or to its readers."""
_OPENING: Final = 320
"""Characters on top of a file that make no page of their own, without a byline, a day and a source."""
_WHOLE: Final = 1000
"""Characters of an article below which a line or two are no text of their own."""
_MENU: Final = 12
_NOTICE: Final = 400
"""Lines of a menu above the last text of a file, and its length, with which it may be a notice."""
_CLOSED: Final = 4
"""Lines from the head of a comment to the day that closes it."""
_LISTS: Final = frozenset({Reason.TEASER})
_FEET: Final = frozenset({Reason.COPYRIGHT, Reason.NAVIGATION})


def scraps(
    file: Stretches, place: Place, texts: range, below: list[int], told: float, *, foreign: bool
) -> float:
    """What speaks against another page at a place between some texts; `below` are the ranks of those near it,
    `told` is how much more the words of its headline are those of the text below than above, `foreign`
    whether the two have no language in common.
    """
    upon = file.above[place.number] - file.above[texts.start]
    rest = file.above[texts.stop] - file.above[place.number]
    lower = file.size(below)
    against = 0.0
    if not place.signed and lower < FEW:
        said = sum(file.shown[r].size for r in below if speaks_of_us(file.shown[r].content))
        against += 1.5 * (said >= _SAID * lower)
    if not texts.start and upon < _OPENING and not foreign and not _is_brief(file, place):
        against += 1.0
    if _announced(file, place) and all(_is_teaser(file.shown[r]) for r in below):
        against += 1.4
    if _comments_below(file, place):
        against += 1.5
    if upon > _WHOLE and rest < SHORT:
        against += 1.2  # a line of the foot, whatever it says
    if texts.stop == len(file.texts) and rest < _NOTICE and not place.signed:
        against += 1.5 * (place.stop - place.first > _MENU) + 1.0 * (told <= 0)
    return against


def _is_brief(file: Stretches, place: Place) -> bool:
    """Whether the little text above a place has a byline, a day or a source of its own."""
    return file.first_head < place.first or file.is_signature(place.first)


def _announced(file: Stretches, place: Place) -> bool:
    """Whether a line that opens lists of other pages stands at a place, and no foot of a page below it."""
    if place.signed:
        return False
    opened = file.last_of(_LISTS, place.first, place.stop)
    return opened >= place.first and opened > file.last_of(_FEET, place.first, place.stop)


def _is_teaser(line: Line) -> bool:
    """Whether a text is no longer than a teaser, and begins with no day."""
    return line.size < LITTLE and line.anchor is None


def _comments_below(file: Stretches, place: Place) -> bool:
    """Whether what readers wrote begins below: each closes with the day and the hour."""
    if not any(file.found.get(r) is Reason.COMMENT for r in range(place.first, place.stop)):
        return False
    below = file.shown[place.stop + 1 : place.stop + _CLOSED]
    return any(line.anchor is not None and line.anchor.mention.timed and is_day(line) for line in below)
