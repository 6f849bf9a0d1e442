"""Find the debris of a page: lines by their own words, and what the lines around tell."""

from __future__ import annotations

import itertools
import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.names import month_of
from reader.ingest.debris.archives import mark_archives
from reader.ingest.debris.bars import is_button, is_counter_bar, is_share_bar
from reader.ingest.debris.blocks import STRONG, mark_blocks
from reader.ingest.debris.captions import mark_captions
from reader.ingest.debris.consents import mark_consents
from reader.ingest.debris.contents import mark_contents
from reader.ingest.debris.empty_days import mark_empty_days
from reader.ingest.debris.frames import mark_author_boxes, mark_forwarding, mark_images_and_references
from reader.ingest.debris.links import is_menu, mark_link_lists
from reader.ingest.debris.mark import Debris
from reader.ingest.debris.page_words import page_word
from reader.ingest.debris.rules import LONGEST, RULES, is_nav_word
from reader.ingest.debris.sponsors import mark_sponsors
from reader.ingest.debris.voices import mark_voices
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.day_boxes import completes_day
from reader.ingest.lines.end_marks import sums_up
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line


def single_lines(lines: list[Line]) -> dict[int, Debris]:
    """The debris that lines are by their own words or by those beside them, by index of line."""
    found: dict[int, Debris] = {}
    for index, line in enumerate(lines):
        reason = line_reason(line)
        if reason is not None:
            found[index] = Debris(reason, "by its words")
        elif is_menu(line):
            found[index] = Debris(Reason.NAVIGATION, "a menu")
    mark_consents(lines, found)
    mark_sponsors(lines, found)
    mark_voices(lines, found)
    _rests_of_days(lines, found)
    mark_empty_days(lines, found)
    mark_archives(lines, found)
    _lone_words(lines, found)
    _menu_runs(lines, found)
    _advert_copy(lines, found)
    mark_link_lists(lines, found)
    mark_contents(lines, found)
    _page_dates(lines, found)
    mark_captions(lines, found)
    mark_images_and_references(lines, found)
    mark_forwarding(lines, found)
    return found


def find_debris(lines: list[Line], found: dict[int, Debris] | None = None) -> dict[int, Debris]:
    """Return the debris by index of line; `found` are the `single_lines` of these lines, where they are known."""
    found = single_lines(lines) if found is None else found
    mark_blocks(lines, found)
    _close_gaps(lines, found)
    mark_author_boxes(lines, found)
    return found


def line_reason(line: Line) -> Reason | None:
    """Why a line is debris by its own words, or None."""
    if line.content.endswith(_LICENSED):
        return Reason.CAPTION  # however long it is
    if line.kind not in (Kind.TEXT, Kind.HEADING, Kind.TABLE) or len(line.content) > LONGEST:
        return None
    if line.anchor is not None and line.anchor.role in STRONG:
        return None
    if line.label is not None and line.label.field in (Field.SOURCE, Field.AUTHOR, Field.TITLE, Field.DATE):
        return None
    counted = _COUNTED_MONTH.match(line.content) if line.content[-1] == ")" else None
    if counted is not None and month_of(counted[1]) is not None:
        return Reason.LABEL
    if line.anchor is not None and _DATED_RELEASE.match(line.content):
        return None
    if line.content[-1] in "→»›":
        if sums_up(line.content):
            return None
        if _leads_on(line):
            return Reason.NAVIGATION
    content = (_plain(line.content) if "](" in line.content or "**" in line.content else line.content).strip(
        "*_<>›→ \t"
    )
    lowered = content.lower()
    if is_share_bar(lowered):
        return Reason.SHARE
    if is_counter_bar(lowered):
        return Reason.COUNTER
    if content[:1] in "([（【" and content[-1:] in ")]）】":
        content = content[1:-1]
    reason = page_word(content) or RULES.reason(content)
    if reason is Reason.NAVIGATION and line.wrapped and content[:1].islower():
        return None  # "… said that they would / go to court."
    if reason is Reason.NAVIGATION and line.anchor is not None:
        if _RELEASE.match(content):
            return None  # "PRESS RELEASE      8 October 2008" opens one
        if (
            line.anchor.role is Role.BYLINE
            and line.anchor.mention.day is not None
            and content.count(" > ") < _STEPS
        ):
            return None  # "January 21, 2015 | 1 Comment »"
    dates = (
        line.anchor is not None and line.anchor.role is Role.BYLINE and line.anchor.mention.day is not None
    )
    if reason is Reason.LABEL and dates and line.label is None:
        return None  # "Category: Sea Published on Monday, 19 July 2021 19:11 Hits: 1"
    return reason


_LICENSED: Final = ("Purchase Licensing Rights", "Purchase Licensing Rights, opens new tab")
"""What a photo agency prints behind its captions."""


def _leads_on(line: Line) -> bool:
    """Whether a line that ends with an arrow is the way to another page, and no headline that ends with a quotation."""
    quotes = line.content[-1] == "»" and "«" in line.content
    return not quotes and line.size < 90 and not line.body_like and line.anchor is None


_STEPS: Final = 2
"""Steps of the way to a page, with which a line is that and no byline."""
_LINK: Final = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\]\([^()\s]*\)")


def _plain(content: str) -> str:
    """The words of a line of Markdown, without marks and addresses."""
    return _LINK.sub(r"\g<text>", content).replace("**", "").replace("__", "") or content


_RELEASE: Final = re.compile(r"(?:press|news|media)\s+(?:release|statement|notice)\b", re.IGNORECASE)


_COUNTED_MONTH: Final = re.compile(r"([^\W\d_]{3,12})\s+\d{4}\s*\(\d{1,4}\)$")
"""The month of an archive with the number of its entries: "June 2014 (3)"."""
_DATED_RELEASE: Final = re.compile(
    r"(?:press|news|media)\s+(?:release|statement|notice)\b|(?:pressemitteilung|communiqué|comunicado|comunicato)\b",
    re.IGNORECASE,
)
"""The first line of a release, with its day."""


def _lone_words(lines: list[Line], found: dict[int, Debris]) -> None:
    """A lone word such as "News" is debris only beside other debris or its like: it may be a rubric."""
    words = {
        i: Debris(Reason.NAVIGATION, "a word of navigation")
        if is_nav_word(line.content)
        else Debris(Reason.SHARE, "a button")
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT
        and line.size <= _BUTTON
        and i not in found
        and (is_nav_word(line.content) or is_button(line.content.lower()))
    }
    lone = set(words)
    for index, mark in words.items():
        for step in (-1, 1):
            near = index + step
            while 0 <= near < len(lines) and lines[near].kind is Kind.BLANK and abs(near - index) < 2:
                near += step
            if near in lone or (near in found and found[near].reason is not Reason.CAPTION):
                found[index] = mark
                break


_BUTTON: Final = 40


_RUN: Final = 4
_KNOWN: Final = 2
_ENTRY: Final = 24
"""Lines of a menu straight below each other, how many of them must be known, and the length of each."""


def _menu_runs(lines: list[Line], found: dict[int, Debris]) -> None:
    """Short lines straight below each other, of which some are words of navigation: a menu, one entry a line."""
    run: list[int] = []
    for index in range(len(lines) + 1):
        if index < len(lines) and _may_be_entry(lines[index], found.get(index)):
            run.append(index)
            continue
        known = [i for i in run if i in found or is_nav_word(lines[i].content)]
        if len(run) >= _RUN and len(known) >= _KNOWN and 3 * len(known) >= len(run):
            for each in run[run.index(known[0]) : run.index(known[-1]) + 1]:
                found.setdefault(
                    each, Debris(Reason.NAVIGATION, "in a menu")
                )  # what is outside may be a title
        run = []


def _may_be_entry(line: Line, mark: Debris | None) -> bool:
    if line.kind is not Kind.TEXT or line.size > _ENTRY or line.closed or line.anchor is not None:
        return False
    return line.label is None and (mark is None or mark.reason is Reason.NAVIGATION)


def _rests_of_days(lines: list[Line], found: dict[int, Debris]) -> None:
    """The number below a month, which the line of the month is read with."""
    for index, line in enumerate(lines):
        if line.kind is Kind.TEXT and line.size <= _NUMBER and completes_day(lines, index):
            found[index] = Debris(Reason.LABEL, "the rest of a day")


_NUMBER: Final = 16
_ONLY_ADVERT: Final = re.compile(
    r"(?:advertisement|anzeige|werbung|publicité|publicidade?|pubblicità|реклама)$", re.IGNORECASE
)


def _advert_copy(lines: list[Line], found: dict[int, Debris]) -> None:
    """The one line straight below "Advertisement", where what follows is no text of its own."""
    for index, line in enumerate(lines[:-2]):
        if not _ONLY_ADVERT.match(line.content):
            continue
        copy, after = lines[index + 1], lines[index + 2]
        plain = (
            copy.kind is Kind.TEXT and copy.anchor is None and copy.label is None and index + 1 not in found
        )
        if (
            plain
            and copy.size < 90
            and not copy.closed
            and (after.blank or after.anchor or index + 2 in found)
        ):
            found[index + 1] = Debris(Reason.ADVERT, 'below "Advertisement"')


def _page_dates(lines: list[Line], found: dict[int, Debris]) -> None:
    """A date between two lines of debris is that of the page's own frame, not of an item."""
    for index, line in enumerate(lines):
        if line.body_like and index not in found:
            return  # only above the text
        anchor = line.anchor
        alone = anchor is not None and anchor.role is Role.ALONE and not anchor.labelled
        framed = index not in found and index - 1 in found and index + 1 in found
        if alone and framed and not _comes_back(lines, index):
            found[index] = Debris(Reason.LABEL, "a date in the frame of the page")


_LIKES: Final = 2


def _comes_back(lines: list[Line], index: int) -> bool:
    """Whether dates of the same form stand alone further down, where they open the entries of a list."""
    first = lines[index].anchor
    likes = (
        line
        for line in itertools.islice(lines, index + 1, None)
        if (a := line.anchor) is not None
        and first is not None
        and a.role is Role.ALONE
        and not a.labelled
        and a.mention.shape is first.mention.shape
        and (a.mention.weekday is None) == (first.mention.weekday is None)
        and a.mention.year is not None
        and a.mention.day is not None
    )
    return len(list(itertools.islice(likes, _LIKES))) == _LIKES


_HEADLINE: Final = 6
"""Words of an open line from which on it is a headline under a wall of payment, and no prompt."""


def _reads_as_headline(line: Line) -> bool:
    return line.title_like and not line.closed and line.word_count >= _HEADLINE


def _close_gaps(lines: list[Line], found: dict[int, Debris]) -> None:
    """A short line between two prompts is part of them: "Don't settle for half the story." """
    marks = [i for i in sorted(found) if found[i].reason is Reason.PROMPT]
    for first, second in itertools.pairwise(marks):
        inside = [i for i in range(first + 1, second) if lines[i].kind is not Kind.BLANK and i not in found]
        if (
            inside
            and len(inside) <= 2
            and all(lines[i].size < 90 and lines[i].anchor is None for i in inside)
            and not any(_reads_as_headline(lines[i]) for i in inside)
        ):
            for index in inside:
                found[index] = Debris(Reason.PROMPT, "between two prompts")
