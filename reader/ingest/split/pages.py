"""Pages pasted one below the other: where another page begins, whatever shape it has.

In such a file repetition says nothing, for each text has a head of its own. What tells is the place between
two texts: the one above has ended there (the foot of a page, a gap), the one below has a head (headline,
byline, day, address), and the two have few words in common. Each of these signs stands inside single
articles too; it is their sum that decides.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.releases import heads_release
from reader.ingest.split.genre import tells_one_text
from reader.ingest.split.places import ENDS, HEAD, Place, places_of
from reader.ingest.split.scraps import FEW, LITTLE, SHORT, scraps
from reader.ingest.split.stretches import Stretches, is_day, is_name
from reader.ingest.split.vocabulary import strangeness
from reader.ingest.tagger.language import guess

_ENOUGH: Final = 2.8
"""What the signs of another page weigh together."""
_ONE_TEXT: Final = 1.2
"""How much more is asked of a file that begins with minutes, a programme or a chronicle."""
_MORE: Final = 0.4
"""How much less is asked of further places, once a file is known to hold more than one page."""
_MOST_OF_TEXT: Final = 1.9
_MOST_OF_WORDS: Final = 3.6
"""What the length of the texts adds to the other signs at most, and headline and words (seldom more)."""
_LONG: Final = 300
"""Characters below a place that make a text."""
_PART: Final = 0.15
_SCRAP: Final = 0.08
"""Shares of a text in what stands above and below a place, below which it is little, and next to nothing."""
_SERIES: Final = 3
"""Heads of one form from which on they are those of a series, which the rules for these cut."""
_MOST: Final = 60
"""Places in a file beyond which it is no pile of pages."""
_STRANGE: Final = ((1.0, 0.5), (2.5, 0.6), (4.5, 0.2))
_ALIKE: Final = ((-0.5, 0.4), (-2.0, 1.0), (-3.9, 1.4))
"""From which strangeness of words on, and down to which, how much is added or taken."""


class PageStart(NamedTuple):
    """Where another page begins: the indexes of the text above, of its first line, and of its first text."""

    above: int
    start: int
    below: int
    weight: float


class _Found(NamedTuple):
    """What was found at a place: how much speaks for it, the rank of the headline, how much its words do."""

    weight: float
    title: int | None
    told: float
    over: set[str]
    under: set[str]


def page_starts(lines: list[Line], found: dict[int, Debris]) -> list[PageStart]:
    """Where all pages of a file but the first begin, in order; `found` are its `single_lines`."""
    file = Stretches(lines, found)
    places = places_of(file)
    file.edges = frozenset(place.number for place in places if place.hinted)
    forms = Counter(place.form for place in places if place.hinted)
    likely = [p for p in places if not p.hinted or forms[p.form] < _SERIES]
    hopeful = [p for p in likely if p.hinted and p.weight + _MOST_OF_TEXT + _MOST_OF_WORDS >= _ENOUGH]
    if not hopeful or len(hopeful) > _MOST:
        return []
    enough = _ENOUGH + _ONE_TEXT * tells_one_text(file.shown)
    cuts = _cuts(file, hopeful, range(len(file.texts)), enough)
    if cuts and len(places) <= _MOST:
        # A file that is known to hold several pages may hold one with nothing but a headline.
        cuts = _cuts(file, likely, range(len(file.texts)), enough)
    return sorted(
        PageStart(
            file.indexes[place.first - 1],
            file.indexes[_start(file, place, told)],
            file.indexes[place.stop],
            told.weight,
        )
        for place, told in cuts
    )


def _cuts(file: Stretches, places: list[Place], texts: range, enough: float) -> list[tuple[Place, _Found]]:
    """The places at which some texts fall apart, best first."""
    best: tuple[Place, _Found] | None = None
    for place in places:
        if texts.start < place.number < texts.stop:
            found = _weigh(file, place, texts, enough)
            if best is None or found.weight > best[1].weight:
                best = place, found
    if best is None or best[1].weight < enough:
        return []
    at, less = best[0].number, _ENOUGH - _MORE
    upper, lower = range(texts.start, at), range(at, texts.stop)
    return [best, *_cuts(file, places, upper, less), *_cuts(file, places, lower, less)]


def _weigh(file: Stretches, place: Place, texts: range, enough: float) -> _Found:
    """All that speaks for a place between some texts."""
    above = file.window(range(place.number - 1, texts.start - 1, -1))
    below = file.window(range(place.number, texts.stop))
    upper, lower = file.size(above), file.size(below)
    run = file.run(place.number, texts.stop, _LONG)
    upon = file.above[place.number] - file.above[texts.start]
    rest = file.above[texts.stop] - file.above[place.number]
    weight = place.weight + 0.8 * (run >= SHORT) + 0.8 * (run >= _LONG) + 0.3 * (min(upper, lower) < FEW)
    weight -= 0.8 * (upper < LITTLE) + 2.0 * (upper < SHORT and not texts.start) + 0.6 * (rest < LITTLE)
    if weight + _MOST_OF_WORDS < enough:
        return _Found(weight, None, 0.0, set(), set())
    upper_words, lower_words = [file.words(r) for r in above], [file.words(r) for r in below]
    strange = strangeness(upper_words, lower_words, upper / (upper + lower))
    weight += sum(gain for least, gain in _STRANGE if strange > least)
    weight -= sum(loss for most, loss in _ALIKE if strange < most)
    over_in, under_in = _languages(file, above[::-1]), _languages(file, below)
    foreign = not over_in & under_in
    if strange > -0.5 and foreign:
        sure = over_in.bit_count() == under_in.bit_count() == 1 and min(upper, lower) >= SHORT
        weight += 2.4 if sure else 0.8
    over, under = set().union(*upper_words), set().union(*lower_words)
    title, told = _headline(file, place, over, under)
    weight += 0.3 * (told >= 0.6) + 0.6 * (told >= 1.5) - 0.4 * (told < 0)
    if title is not None:
        line = file.shown[title]
        weight += 0.6 - 1.3 * (line.content[-1] in "?？") + 0.4 * _named_twice(file, place, line)
        weight += 0.5 * any(is_day(file.shown[r]) for r in range(title + 1, place.stop))
    elif not any(r in file.found for r in range(place.first, place.stop)):
        weight -= 0.8
    little = (upon if place.signed else min(upon, rest)) / (upon + rest)
    weight -= 0.8 * (little < _PART) + 0.8 * (little < _SCRAP)
    weight -= scraps(file, place, texts, below, told, foreign=foreign)
    return _Found(weight, title, told, over, under)


def _headline(file: Stretches, place: Place, over: set[str], under: set[str]) -> tuple[int | None, float]:
    """The rank of the headline, and how much more its words are those of the text below than above."""
    best: int | None = None
    most = 0.0
    for rank in place.titles:
        told = _told(file.words(rank), over, under)
        if best is None or told >= most:
            best, most = rank, told
    return best, most


def _told(words: set[str], over: set[str], under: set[str]) -> float:
    return (len(words & under) - len(words & over)) / len(words) * min(3, len(words)) if words else 0.0


def _named_twice(file: Stretches, place: Place, title: Line) -> bool:
    """Whether the headline stands in another line beside it too, such as the way to the page."""
    name = title.content.casefold()
    between = file.shown[place.first : place.stop]
    return title.size > _NAME and any(
        line is not title and name in line.content.casefold() for line in between
    )


_NAME: Final = 20


def _languages(file: Stretches, ranks: list[int]) -> int:
    return guess(" ".join(file.shown[r].content for r in ranks).lower())


_FRAME: Final = ENDS | {Reason.NAVIGATION, Reason.PROMPT}
_STEPS: Final = 4
"""Lines above a text among which a headline stands that has no word in common with it."""


def _start(file: Stretches, place: Place, found: _Found) -> int:
    """The rank of the first line of the page below a place."""
    foot = file.last_of(_FRAME, place.first, place.stop)
    head = range(max(foot + 1, place.stop - HEAD), place.stop)
    signs = [r for r in head if is_day(file.shown[r]) or is_name(file.shown[r])]
    anchor = file.shown[place.stop].anchor
    if found.title is not None and found.told > 0:
        start = found.title
    elif anchor is not None and anchor.labelled and not signs:
        start = place.stop
    elif (near := _headline_near(file, place)) is not None:
        start = near
    else:
        start = min(signs, default=foot + 1 if found.title is None else place.stop)
    days = any(is_day(file.shown[r]) for r in range(start + 1, place.stop))
    floor = foot + 1 if start > foot else place.first
    while start > floor and _heads(file, start, found, days=days):
        start -= 1
    start = _address_above(file, start if days else _day_above(file, start, floor), floor)
    if start > floor and _underlined(file, start - 1):
        start -= 1
    return _release_above(file, start, floor)


def _underlined(file: Stretches, rank: int) -> bool:
    """Whether a line is a headline with a rule of its own straight below."""
    line, rule = file.shown[rank], file.lines[file.indexes[rank] + 1]
    return rule.kind is Kind.UNDERLINE and line.title_like and rank not in file.found and line.anchor is None


def _release_above(file: Stretches, start: int, floor: int) -> int:
    """The rank of the line that says that a release begins, a few lines above the headline."""
    for rank in range(start - 1, max(floor, start - _ABOVE - 1) - 1, -1):
        line = file.shown[rank]
        if heads_release(line.content):
            return rank
        if rank in file.found or line.body_like or line.closed:
            break
    return start


def _headline_near(file: Stretches, place: Place) -> int | None:
    """The rank of the line straight above a text, over byline and day, that looks like a headline."""
    for rank in range(place.stop - 1, max(place.first, place.stop - _STEPS) - 1, -1):
        line = file.shown[rank]
        if is_day(line) or is_name(line) or file.found.get(rank) in _BETWEEN:
            continue
        plain = line.title_like and line.anchor is None and not line.closed
        if rank in file.found or not plain or file.is_signature(rank):
            break
        return rank if rank == place.stop - 1 or line.size > _WORD else None
    return None


_WORD: Final = 9
"""Characters of a single word, such as the rubric of a page."""
_BETWEEN: Final = (Reason.CAPTION, Reason.ADVERT, Reason.LABEL, Reason.SHARE)


def _day_above(file: Stretches, start: int, floor: int) -> int:
    """The rank of a day that stands above a head, a line or two between, and apart from the text above."""
    for rank in range(start - 1, max(floor, start - _ABOVE) - 1, -1):
        line = file.shown[rank]
        if rank in file.found or line.closed or line.body_like:
            break
        if is_day(line):
            apart = rank - 1 in file.found or file.indexes[rank] - file.indexes[rank - 1] > 1
            return rank if apart and file.indexes[rank + 1] - file.indexes[rank] <= 2 else start
    return start


def _address_above(file: Stretches, start: int, floor: int) -> int:
    """The rank of an address on a line of its own that stands above a head, with a line or two between."""
    for rank in range(start - 1, max(floor, start - _ABOVE) - 1, -1):
        label = file.shown[rank].label
        if rank in file.found or file.indexes[rank + 1] - file.indexes[rank] > 1:
            break
        if label is not None and label.field is Field.LINK:
            return rank
    return start


_ABOVE: Final = 3


def _heads(file: Stretches, below: int, found: _Found, *, days: bool) -> bool:
    """Whether the line above one belongs to the head that begins with it."""
    rank = below - 1
    line = file.shown[rank]
    between = range(file.indexes[rank] + 1, file.indexes[below])
    blanks = sum(file.lines[index].blank for index in between)  # a rule may underline the headline
    if rank in file.found or blanks > 1:
        return False
    if line.label is not None:
        signs = line.label.field is Field.AUTHOR and days and file.may_head(rank - 1)
        return signs or line.label.field is Field.LINK or (not blanks and file.shown[below].label is not None)
    if is_day(line):
        return not days
    told = _told(file.words(rank), found.over, found.under) if file.may_head(rank) else -1.0
    return told > 0 or (told == 0 and (days or is_day(file.shown[below])) and _is_fresh(file, rank))


def _is_fresh(file: Stretches, rank: int) -> bool:
    """Whether a line stands apart from a text above that has ended."""
    over = file.shown[rank - 1]
    apart = file.indexes[rank] - file.indexes[rank - 1] > 1
    return apart and over.body_like and over.closed and rank - 1 not in file.found
